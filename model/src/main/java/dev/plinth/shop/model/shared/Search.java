package dev.plinth.shop.model.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question for a list: any conditions, in any combination, a sort order, and a page.
 *
 * <pre>{@code
 * Search.by(Order.TOTAL, Direction.DESCENDING)
 *     .where(Order.BUYER.is(customer))
 *     .where(Filter.containing(Order.TEXT, "lantern"))
 *     .pagesOf(20)
 * }</pre>
 *
 * @param filters what must fit, all of it
 * @param sort by what the list is sorted; what is equal in it follows the identifier
 * @param direction which end comes first
 * @param pageSize items on a page, from 1 to {@value #MOST_ON_A_PAGE}
 * @param after where the page before ended, or empty for the first page
 * @param <A> the aggregate that is searched for
 * @param <I> its identifier
 */
public record Search<A, I>(
        List<Filter<A>> filters, Attribute<A, ?> sort, Direction direction, int pageSize, Optional<Position<I>> after) {
    private static final int MOST_ON_A_PAGE = 1000;
    private static final int USUAL_PAGE = 50;

    /** Which end of a list comes first. */
    public enum Direction {
        /** The least first. */
        ASCENDING,
        /** The most first. */
        DESCENDING
    }

    /**
     * A place in a sorted list, right behind an item.
     *
     * @param value what the item is sorted by, as text
     * @param id the item
     * @param <I> its identifier
     */
    public record Position<I>(String value, I id) {}

    /**
     * Copies the filters.
     *
     * @throws IllegalArgumentException if the page has no size or too much, or the place is not one of such a list
     */
    public Search {
        filters = List.copyOf(filters);
        if (pageSize < 1 || pageSize > MOST_ON_A_PAGE) {
            throw new IllegalArgumentException("page size must be from 1 to " + MOST_ON_A_PAGE + ": " + pageSize);
        }
        after.ifPresent(position -> sort.parse(position.value()));
    }

    /** All, sorted. */
    public static <A, I> Search<A, I> by(Attribute<A, ?> sort, Direction direction) {
        return new Search<>(List.of(), sort, direction, USUAL_PAGE, Optional.empty());
    }

    /** The same search with one condition more. */
    public Search<A, I> where(Filter<A> filter) {
        var more = Stream.concat(filters.stream(), Stream.of(filter)).toList();
        return new Search<>(more, sort, direction, pageSize, after);
    }

    /** The same search with another number of items on a page. */
    public Search<A, I> pagesOf(int size) {
        return new Search<>(filters, sort, direction, size, after);
    }

    /** The same search, going on behind a place of its list. */
    public Search<A, I> after(Position<I> position) {
        return new Search<>(filters, sort, direction, pageSize, Optional.of(position));
    }

    /** The page of what was found, which is one item more than the page holds if the list goes on. */
    public <R> Page<R, Position<I>> page(List<R> found, Function<R, Position<I>> place) {
        return Page.of(found, pageSize, place);
    }
}
