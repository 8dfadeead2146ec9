package dev.plinth.persistenceruntime.search;

import dev.plinth.persistenceruntime.Database;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * One page of a list: conditions joined by and, a sort order, and a start behind a key (seek method, also called key-set
 * pagination). Attributes go by their names in the mapping; {@code a.b} is an attribute of an embedded record, or of the
 * parts in a list of the aggregate.
 *
 * <p>The page begins with a comparison of rows, {@code (total, id) < (?, ?)}, for which PostgreSQL descends an index, where
 * it would filter for {@code total < ? or total = ? and id < ?}. One of several values is one seek for each value, so that
 * an index on the attribute and the sort order serves each. Where there is more to check, the identifiers of the page are
 * found first, so that an index that includes what is checked is all that is read of the other rows.
 *
 * <p>A text is in no such index. How many rows must be read until a page has the text, the planner guesses from how common
 * it is, as if its rows lay evenly in the list; where they all lie at the other end, it would read the whole list. So few
 * rows are looked at first, then more if those promise a page, up to a bound. If they do not, all rows with the text are
 * found by the index of the text, and sorted; this takes time in proportion to their number. It is one statement as well.
 * The same is done for a range of numbers that the list is not sorted by: how common they are, the planner does not know of
 * a table with row security, since comparisons of {@code numeric} are not leakproof and may not look at statistics there.
 *
 * @param <R> what the list shows: a read model or an aggregate
 */
public class SeekQuery<R> {
    /** Values that get a seek of their own; more are a condition like any other. */
    private static final int MOST_SEEKS = 16;

    /** Rows that are looked at for what is checked, for each row of the page: at first, then, and at most. */
    private static final int GLANCE = 4;

    private static final int PROBE = 20;
    private static final int WALK = 100;

    private final Database database;
    private final Class<R> rows;
    private final SearchedColumns columns;
    private final String sort;
    private final boolean ascending;
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    /** Where the list may begin: of these it begins at the one that is farthest down the list. */
    private final List<Beginning> beginnings = new ArrayList<>();

    /** What is checked, of all rows at once. */
    private final List<String> checks = new ArrayList<>();
    /** The same, of one row. */
    private final List<String> checksOfOne = new ArrayList<>();

    /** What is known of a row before the page is cut. */
    private final Set<String> key = new LinkedHashSet<>();

    private List<String> alternatives = List.of();
    private boolean isFiltered;
    private boolean isByKey;

    /**
     * @param value of the column that the list is sorted by
     */
    private record Beginning(@Nullable Object value, String condition) {}

    /**
     * A page of a list in the transaction of the calling thread.
     *
     * @param rows what the list shows
     * @param owner the aggregate by whose parts it may be searched
     * @param sort the attribute that the list is sorted by; what is equal in it is sorted by the identifier
     */
    public SeekQuery(Database database, Class<R> rows, Class<?> owner, String sort, boolean ascending) {
        this.database = database;
        this.rows = rows;
        this.sort = sort;
        this.ascending = ascending;
        this.columns = new SearchedColumns(
                database.unwrap(AbstractSession.class),
                rows,
                owner,
                database.unit().caseFolding());
        key.addAll(List.of(columns.id(), columns.column(sort)));
    }

    /** Only those with one of these values. */
    public void oneOf(String attribute, Collection<?> values) {
        isFiltered = true;
        var column = columns.column(attribute);
        var equal = values.stream()
                .map(value -> column + " = " + parameter(columns.value(attribute, value)))
                .toList();
        if (equal.size() == 1 || equal.size() > MOST_SEEKS || !alternatives.isEmpty()) {
            conditions.add(anyOf(equal));
        } else {
            alternatives = equal;
        }
    }

    /** Only those with at least the first value, and at most, or below, the second. */
    public void between(String attribute, Object least, Object end, boolean endIncluded) {
        isFiltered = true;
        var column = columns.column(attribute);
        var leastValue = columns.value(attribute, least);
        var endValue = columns.value(attribute, end);
        var isLeast = column + " >= " + bound(leastValue);
        var isBeforeEnd = column + (endIncluded ? " <= " : " < ") + bound(endValue);
        if (attribute.equals(sort)) {
            beginnings.add(ascending ? new Beginning(leastValue, isLeast) : new Beginning(endValue, isBeforeEnd));
            conditions.add(ascending ? isBeforeEnd : isLeast);
        } else {
            isByKey = true;
            var range = List.of(isLeast, isBeforeEnd);
            if (leastValue instanceof BigDecimal) {
                checks.addAll(range);
                checksOfOne.addAll(range);
                key.add(column);
            } else {
                conditions.addAll(range);
            }
        }
    }

    /** Only those where the attribute, or that of some part, holds a text, without regard to case. */
    public void containing(String attribute, String text) {
        isFiltered = true;
        isByKey = true;
        var literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var pattern = parameter("%" + literal + "%");
        checks.add(columns.matching(attribute, pattern));
        checksOfOne.add(columns.matchingInOne(attribute, pattern));
        columns.own(attribute).ifPresent(key::add);
    }

    /** Only those behind a place of the list, which has this value and this identifier. */
    public void behind(Object value, Object id) {
        var sortValue = columns.value(sort, value);
        var isBehind = "(" + columns.column(sort) + ", " + columns.id() + ")" + (ascending ? " > " : " < ") + "("
                + parameter(sortValue) + ", " + parameter(columns.idValue(id)) + ")";
        beginnings.add(new Beginning(sortValue, isBehind));
    }

    /** The first of what fits. */
    public List<R> first(int most) {
        var query = database.unwrap(EntityManager.class).createNativeQuery(sql(most), rows);
        IntStream.range(0, parameters.size()).forEach(i -> query.setParameter(i + 1, parameters.get(i)));
        if (columns.isReadModel()) {
            query.setHint("eclipselink.read-only", "True");
        }
        return plannedForItsValues(() -> {
            @SuppressWarnings("unchecked")
            List<R> found = query.getResultList();
            return found;
        });
    }

    /** What a row of the list is sorted by. */
    public Object sortValue(R row) {
        return columns.read(row, sort);
    }

    /** The identifier of a row of the list. */
    public Object id(R row) {
        return columns.readId(row);
    }

    private String sql(int most) {
        // Of two an index takes either, and would read what lies between them; so all but one are only checked.
        beginnings.sort(this::inOrder);
        for (var beginning : beginnings) {
            boolean isLast = beginning == beginnings.get(beginnings.size() - 1);
            conditions.add(isLast ? beginning.condition() : "(" + beginning.condition() + ") is true");
        }
        var all = columns.all();
        if (!isByKey) {
            return seek(all, most);
        }
        var keys = String.join(", ", key);
        var page = checks.isEmpty() ? seek(keys, most) : checked(keys, most);
        return "select " + all + " from (" + page + ") page join " + columns.from() + " on " + columns.id() + " = page."
                + columns.idName() + order();
    }

    /** As the list has them, as far as Java's order is the database's; otherwise any is right, and takes longer. */
    @SuppressWarnings("unchecked")
    private int inOrder(Beginning one, Beginning other) {
        if (one.value() instanceof Comparable<?> value && value.getClass().isInstance(other.value())) {
            int order = ((Comparable<Object>) value).compareTo(other.value());
            return ascending ? order : -order;
        }
        return 0;
    }

    /** The first rows of the list, but for what is checked. */
    private String seek(String selected, int most) {
        if (alternatives.isEmpty()) {
            return select(selected, conditions) + order(most);
        }
        return alternatives.stream()
                .map(one -> "(" + select(selected, both(conditions, List.of(one))) + order(most) + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") item" + order(most)));
    }

    private String checked(String selected, int most) {
        var near = "with glance as materialized (" + walk(selected, most, GLANCE) + "), probe as materialized ("
                + walk(selected, most, PROBE) + "), walk as materialized (" + walk(selected, most, WALK) + ")";
        // What a condition does not come to is never read.
        var isNear = "(select count(*) from glance) = " + most + " or (select count(*) from glance) > 0"
                + " and (select count(*) from probe) * " + WALK + " >= " + most * PROBE;
        var way = "way as materialized (select (" + isNear + ") and (select count(*) from walk) = " + most
                + " as is_near)";
        // Since the planner wants all rows of what has an offset, it takes no index for the sake of its order.
        var far = "select * from (" + select(selected, both(allOf(alternatives), both(conditions, checks)))
                + " offset 0) item";
        return near + ", " + way + " select * from walk where (select is_near from way) union all (" + far
                + " where not (select is_near from way)" + order(most) + ")";
    }

    /** The rows that fit among the first of the list. */
    private String walk(String selected, int most, int rowsForEach) {
        return "select * from (" + seek(selected, most * rowsForEach) + ") item where "
                + String.join(" and ", checksOfOne) + order(most);
    }

    private String select(String selected, List<String> where) {
        return "select " + selected + " from " + columns.from()
                + (where.isEmpty() ? "" : " where " + String.join(" and ", where));
    }

    private String order(int most) {
        return order() + " limit " + most;
    }

    private String order() {
        var direction = ascending ? "" : " desc";
        return " order by " + columns.column(sort) + direction + ", " + columns.id() + direction;
    }

    private static List<String> allOf(List<String> alternatives) {
        return alternatives.isEmpty() ? alternatives : List.of(anyOf(alternatives));
    }

    private static String anyOf(List<String> equal) {
        return "(" + String.join(" or ", equal) + ")";
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * A plan that fits any value fits a rare word as badly as a common one; so none is kept for a search, nor for what is
     * restricted, where policies filter.
     */
    private <T> T plannedForItsValues(Supplier<T> query) {
        if (!isFiltered && !Database.isRestricted()) {
            return query.get();
        }
        try {
            var connection = database.unwrap(Connection.class).unwrap(PGConnection.class);
            int threshold = connection.getPrepareThreshold();
            connection.setPrepareThreshold(0);
            try {
                return query.get();
            } finally {
                connection.setPrepareThreshold(threshold);
            }
        } catch (SQLException e) {
            throw database.named(new IllegalStateException("cannot search", e));
        }
    }

    /**
     * A bound of a range. Where it cannot look at statistics of a number, the planner takes it that nothing lies between two
     * bounds that it sees; of bounds that it does not see it takes it that few do.
     */
    private String bound(@Nullable Object value) {
        return value instanceof BigDecimal ? "(select " + parameter(value) + ")" : parameter(value);
    }

    private String parameter(@Nullable Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }
}
