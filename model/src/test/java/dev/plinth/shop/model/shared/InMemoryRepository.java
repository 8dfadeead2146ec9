package dev.plinth.shop.model.shared;

import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.testkit.memory.MemoryRepository;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Repositories of the model without a database.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class InMemoryRepository<A, I> extends MemoryRepository<A, I> implements Repository<A, I> {
    /** A repository in these transactions; the primary key is called as in the database. */
    protected InMemoryRepository(
            InMemoryTransactions transactions, Class<A> type, String primaryKey, Function<A, I> identifier) {
        super(transactions, type, primaryKey, identifier);
    }

    @Override
    public Optional<History> history(I id) {
        return audit(id)
                .map(audit -> new History(audit.createdAt(), audit.createdBy(), audit.updatedAt(), audit.updatedBy()));
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
                        sort.values(aggregate).map(value -> new Place<>(aggregate, value, identifier(aggregate))))
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
}
