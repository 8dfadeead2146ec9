package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNotes;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.model.shared.Transactions;
import java.util.List;
import java.util.Optional;

/** Looking orders and credit notes up. */
public final class FindingOrders {
    private final Transactions transactions;
    private final Orders orders;
    private final CreditNotes creditNotes;

    /** Finds orders and their credit notes. */
    public FindingOrders(Transactions transactions, Orders orders, CreditNotes creditNotes) {
        this.transactions = transactions;
        this.orders = orders;
        this.creditNotes = creditNotes;
    }

    /**
     * The order with this identifier.
     *
     * @throws NotFound if it does not exist
     */
    public Order byId(OrderId id) {
        return transactions.read(() -> orders.get(id));
    }

    /**
     * The order with this number.
     *
     * @throws NotFound if it does not exist
     */
    public Order byNumber(OrderNumber number) {
        return transactions.read(() -> orders.findByNumber(number).orElseThrow(() -> new NotFound("order", number)));
    }

    /** A page of the orders that fit a search. */
    public Page<OrderSummary, Position<OrderId>> search(Search<Order, OrderId> search) {
        return transactions.read(() -> orders.search(search));
    }

    /**
     * A page of a customer's orders, the newest first; empty if the customer does not exist.
     *
     * @param pageSize the most orders on it
     * @param after where the page before ended, or empty for the first page
     */
    public Page<OrderSummary, Position<OrderId>> ofCustomer(
            CustomerId customer, int pageSize, Optional<Position<OrderId>> after) {
        var newestFirst = Search.<Order, OrderId>by(OrderAttributes.PLACED_AT, Direction.DESCENDING)
                .where(OrderAttributes.CUSTOMER.is(customer))
                .pagesOf(pageSize);
        return search(after.map(newestFirst::after).orElse(newestFirst));
    }

    /**
     * The credit note with this identifier.
     *
     * @throws NotFound if it does not exist
     */
    public CreditNote creditNote(CreditNoteId id) {
        return transactions.read(() -> creditNotes.get(id));
    }

    /** The credit notes of an order, by number; none if the order does not exist. */
    public List<CreditNote> creditNotes(OrderId order) {
        return transactions.read(() -> creditNotes.findByOrder(order));
    }
}
