package dev.plinth.shop.persistence.shared;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.search.SeekQuery;
import dev.plinth.shop.model.shared.Filter.Conditions;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Search.Position;

/** Answers the searches of the model: the conditions of a filter are those of a query. */
public final class SearchedList<R> extends SeekQuery<R> implements Conditions {
    private SearchedList(Database database, Class<R> rows, Class<?> owner, Search<?, ?> search) {
        super(database, rows, owner, search.sort().name(), search.direction() == Direction.ASCENDING);
    }

    /**
     * The page that a search asks for.
     *
     * @param rows what the list shows
     * @param owner the aggregate that is searched for
     * @param id the type of its identifier
     */
    public static <A, I, R> Page<R, Position<I>> page(
            Database database, Class<R> rows, Class<A> owner, Class<I> id, Search<A, I> search) {
        var list = new SearchedList<>(database, rows, owner, search);
        search.filters().forEach(filter -> filter.describe(list));
        search.after().ifPresent(last -> list.behind(search.sort().parse(last.value()), last.id()));
        return search.page(
                list.first(search.pageSize() + 1),
                row -> new Position<>(list.sortValue(row).toString(), id.cast(list.id(row))));
    }
}
