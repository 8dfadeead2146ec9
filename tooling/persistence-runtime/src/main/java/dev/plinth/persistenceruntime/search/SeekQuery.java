package dev.plinth.persistenceruntime.search;

import dev.plinth.persistenceruntime.Database;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
 * an index on the attribute and the sort order serves each.
 *
 * @param <R> what the list shows: a read model or an aggregate
 */
public class SeekQuery<R> {
    /** Values that get a seek of their own; more are a condition like any other. */
    private static final int MOST_SEEKS = 16;

    private final Database database;
    private final Class<R> rows;
    private final SearchedColumns columns;
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private List<String> alternatives = List.of();
    private String order = "";
    private String sort = "";
    private boolean isFiltered;

    /**
     * A page of a list in the transaction of the calling thread.
     *
     * @param rows what the list shows
     * @param owner the aggregate by whose parts it may be searched
     */
    public SeekQuery(Database database, Class<R> rows, Class<?> owner) {
        this.database = database;
        this.rows = rows;
        this.columns = new SearchedColumns(
                database.unwrap(AbstractSession.class),
                rows,
                owner,
                database.unit().caseFolding());
    }

    /** Only those with one of these values. */
    public void oneOf(String attribute, Collection<?> values) {
        isFiltered = true;
        var column = columns.column(attribute);
        var equal = values.stream()
                .map(value -> column + " = " + parameter(columns.value(attribute, value)))
                .toList();
        if (equal.size() == 1 || equal.size() > MOST_SEEKS || !alternatives.isEmpty()) {
            conditions.add(equal.stream().collect(Collectors.joining(" or ", "(", ")")));
        } else {
            alternatives = equal;
        }
    }

    /** Only those with at least the first value, and at most, or below, the second. */
    public void between(String attribute, Object least, Object end, boolean endIncluded) {
        isFiltered = true;
        var column = columns.column(attribute);
        conditions.add(column + " >= " + parameter(columns.value(attribute, least)));
        conditions.add(column + (endIncluded ? " <= " : " < ") + parameter(columns.value(attribute, end)));
    }

    /** Only those where the attribute, or that of some part, holds a text, without regard to case. */
    public void containing(String attribute, String text) {
        isFiltered = true;
        var literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        conditions.add(columns.matching(attribute, parameter("%" + literal + "%")));
    }

    /** Sorted by an attribute, and what is equal in it by the identifier. */
    public void sortedBy(String attribute, boolean ascending) {
        sort = attribute;
        order = Stream.of(columns.column(attribute), columns.id())
                .map(column -> column + (ascending ? "" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /** Only those behind a place of the list, which has this value and this identifier. */
    public void behind(Object value, Object id, boolean ascending) {
        conditions.add("(" + columns.column(sort) + ", " + columns.id() + ")" + (ascending ? " > " : " < ") + "("
                + parameter(columns.value(sort, value)) + ", " + parameter(columns.idValue(id)) + ")");
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
        Function<List<String>, String> seek = all -> "select " + columns.all() + " from " + columns.from()
                + (all.isEmpty() ? "" : " where " + String.join(" and ", all)) + " order by " + order + " limit "
                + most;
        if (alternatives.isEmpty()) {
            return seek.apply(conditions);
        }
        var seeks = alternatives.stream()
                .map(one -> Stream.concat(Stream.of(one), conditions.stream()).toList())
                .map(all -> "(" + seek.apply(all) + ")")
                .collect(Collectors.joining(" union all "));
        return "select * from (" + seeks + ") item order by " + order + " limit " + most;
    }

    /** A plan that fits any value fits a rare word as badly as a common one; so none is kept for a search. */
    private <T> T plannedForItsValues(Supplier<T> query) {
        if (!isFiltered) {
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

    private String parameter(@Nullable Object value) {
        parameters.add(value);
        return "?" + parameters.size();
    }
}
