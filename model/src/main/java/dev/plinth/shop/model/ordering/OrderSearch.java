package dev.plinth.shop.model.ordering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question for orders: any conditions, in any combination, a sort order, and a page.
 *
 * <pre>{@code
 * OrderSearch.all()
 *     .where(new OrderFilter.BoughtBy(customer))
 *     .where(new OrderFilter.LineContains("lantern"))
 *     .sortedBy(OrderSort.TOTAL, OrderSearch.Direction.DESCENDING)
 *     .pagesOf(20)
 * }</pre>
 *
 * @param filters what an order must fit, all of it
 * @param sort by what the list is sorted
 * @param direction which end comes first
 * @param pageSize orders on a page, from 1 to {@value #MOST_ON_A_PAGE}
 * @param after the last order of the page before, or empty for the first page
 */
public record OrderSearch(
        List<OrderFilter> filters, OrderSort sort, Direction direction, int pageSize, Optional<Position> after) {
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
     * A place in a sorted list, right behind an order.
     *
     * @param value what the order is sorted by, as text
     * @param id the order
     */
    public record Position(String value, OrderId id) {}

    /** Copies the filters and refuses a page of no size. */
    public OrderSearch {
        filters = List.copyOf(filters);
        if (pageSize < 1 || pageSize > MOST_ON_A_PAGE) {
            throw new IllegalArgumentException("page size must be from 1 to " + MOST_ON_A_PAGE + ": " + pageSize);
        }
        after.ifPresent(position -> sort.parse(position.value()));
    }

    /** All orders, the latest first. */
    public static OrderSearch all() {
        return new OrderSearch(List.of(), OrderSort.PLACED_AT, Direction.DESCENDING, USUAL_PAGE, Optional.empty());
    }

    /** The same search with one condition more. */
    public OrderSearch where(OrderFilter filter) {
        var more = Stream.concat(filters.stream(), Stream.of(filter)).toList();
        return new OrderSearch(more, sort, direction, pageSize, after);
    }

    /** The same search from its first page on, sorted otherwise. */
    public OrderSearch sortedBy(OrderSort newSort, Direction newDirection) {
        return new OrderSearch(filters, newSort, newDirection, pageSize, Optional.empty());
    }

    /** The same search with another number of orders on a page. */
    public OrderSearch pagesOf(int size) {
        return new OrderSearch(filters, sort, direction, size, after);
    }

    /** The same search, going on behind a place of its list. */
    public OrderSearch after(Position position) {
        return new OrderSearch(filters, sort, direction, pageSize, Optional.of(position));
    }

    /** The place behind an order of this search. */
    public Position positionOf(OrderSummary order) {
        return new Position(sort.valueOf(order).toString(), order.id());
    }
}
