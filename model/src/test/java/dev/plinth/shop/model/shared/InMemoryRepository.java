package dev.plinth.shop.model.shared;

import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Search.Position;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the repositories without a database have in common.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class InMemoryRepository<A, I> implements Repository<A, I> {
    private final InMemoryTransactions transactions;
    private final Class<A> type;
    private final String primaryKey;
    private final Function<A, I> identifier;

    /** A repository in these transactions; the primary key is called as in the database. */
    protected InMemoryRepository(
            InMemoryTransactions transactions, Class<A> type, String primaryKey, Function<A, I> identifier) {
        this.transactions = transactions;
        this.type = type;
        this.primaryKey = primaryKey;
        this.identifier = identifier;
    }

    @Override
    public Optional<A> find(I id) {
        return transactions.current().find(key(id)).map(type::cast);
    }

    @Override
    public boolean exists(I id) {
        return find(id).isPresent();
    }

    @Override
    public long count() {
        return all().count();
    }

    @Override
    public Optional<History> history(I id) {
        return transactions.current().history(key(id));
    }

    @Override
    public void add(A aggregate) {
        var id = identifier.apply(aggregate);
        if (find(id).isPresent()) {
            throw new DuplicateKey(primaryKey, primaryKey + " has " + id + " already", null);
        }
        transactions.current().add(key(id), aggregate);
    }

    /** Every aggregate, in no particular order. */
    protected final Stream<A> all() {
        return transactions.current().all(type).map(type::cast);
    }

    /** As it is kept now, even if the transaction has read something else before. */
    protected final Optional<A> now(I id) {
        return transactions.current().now(key(id)).map(type::cast);
    }

    /** Takes an aggregate away, for ports that let it go. */
    protected final void takeAway(A aggregate) {
        transactions.current().remove(key(identifier.apply(aggregate)));
    }

    /** Keeps other transactions from changing one. */
    protected final void lockOne(I id) {
        transactions.current().lock(key(id));
    }

    /** Keeps other transactions from changing any. */
    protected final void lockAll() {
        transactions.current().lock(type);
    }

    /** Lets no two have the same key. */
    protected final void unique(String constraint, Function<A, Object> key) {
        transactions.require(Constraint.unique(constraint, type, key));
    }

    /** Lets none name what is not there. */
    protected final void reference(String constraint, Function<A, Stream<?>> ids, Class<?> target) {
        transactions.require(Constraint.reference(constraint, type, ids, target));
    }

    /** The page that a search asks for, as a database would sort and cut it. */
    protected final <R> Page<R, Position<I>> page(Search<A, I> search, Function<A, R> row) {
        return page(search, search.sort(), row);
    }

    private <R, V extends Comparable<? super V>> Page<R, Position<I>> page(
            Search<A, I> search, Attribute<A, V> sort, Function<A, R> row) {
        // Identifiers are compared by their digits.
        Comparator<Place<A, V, I>> ascending = Comparator.<Place<A, V, I>, V>comparing(Place::value, sort::compare)
                .thenComparing(place -> place.id().toString());
        var order = search.direction() == Direction.ASCENDING ? ascending : ascending.reversed();
        var found = all().filter(aggregate -> search.filters().stream().allMatch(filter -> filter.fits(aggregate)))
                .flatMap(aggregate ->
                        sort.values(aggregate).map(value -> new Place<>(aggregate, value, identifier.apply(aggregate))))
                .filter(place -> search.after().stream()
                        .map(last -> new Place<>(place.aggregate(), sort.parse(last.value()), last.id()))
                        .allMatch(last -> order.compare(place, last) > 0))
                .sorted(order)
                .limit(search.pageSize() + 1L)
                .toList();
        var page = search.page(found, place -> new Position<>(place.value().toString(), place.id()));
        return new Page<>(
                page.items().stream().map(place -> row.apply(place.aggregate())).toList(), page.next());
    }

    private record Place<A, V, I>(A aggregate, V value, I id) {}

    /** Holds each to a rule. */
    protected final void rule(String constraint, BiPredicate<A, Kept> rule) {
        transactions.require(Constraint.rule(constraint, type, rule));
    }

    /** Holds each to a rule in the transaction that adds it, and no longer. */
    protected final void ruleOfNew(String constraint, BiPredicate<A, Kept> rule) {
        transactions.require(Constraint.ruleOfNew(constraint, type, rule));
    }

    private Key key(I id) {
        return new Key(type, id);
    }
}
