package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Repository;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Position;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All orders. */
public interface Orders extends Repository<Order, OrderId> {
    /** The order with this number, if there is one. */
    Optional<Order> findByNumber(OrderNumber number);

    /**
     * The order with this identifier, kept from every other transaction that would lock or change it until this one
     * ends.
     *
     * @throws NotFound if there is none
     */
    Order lock(OrderId id);

    /** A page of the orders that fit a search, in one statement however long the page; see {@link OrderAttributes}. */
    Page<OrderSummary, Position<OrderId>> search(Search<Order, OrderId> search);

    /** The summaries of those of the numbers that orders have, in no particular order. */
    List<OrderSummary> summarize(Collection<OrderNumber> numbers);

    /** The order with this identifier, or {@link NotFound}. */
    default Order get(OrderId id) {
        return find(id).orElseThrow(() -> new NotFound("order", id));
    }
}
