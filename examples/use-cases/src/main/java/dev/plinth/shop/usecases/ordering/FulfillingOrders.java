package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Transactions;
import java.util.function.Consumer;

/** Sending what was bought, or calling the order off before that. */
public final class FulfillingOrders {
    private final Transactions transactions;
    private final Orders orders;

    /** Fulfills orders. */
    public FulfillingOrders(Transactions transactions, Orders orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /**
     * Sends the goods.
     *
     * @return the order after that
     * @throws dev.plinth.shop.model.shared.NotFound if the order does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Order#ship}
     */
    public Order ship(OrderId id, ExpectedVersion expected) {
        return change(id, expected, Order::ship);
    }

    /**
     * Notes that the goods arrived.
     *
     * @return the order after that
     * @throws dev.plinth.shop.model.shared.NotFound if the order does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Order#deliver}
     */
    public Order deliver(OrderId id, ExpectedVersion expected) {
        return change(id, expected, Order::deliver);
    }

    /**
     * Calls the order off.
     *
     * @return the order after that
     * @throws dev.plinth.shop.model.shared.NotFound if the order does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Order#cancel}
     */
    public Order cancel(OrderId id, ExpectedVersion expected) {
        return change(id, expected, Order::cancel);
    }

    private Order change(OrderId id, ExpectedVersion expected, Consumer<Order> verb) {
        return transactions.change(() -> {
            var order = orders.lock(id);
            expected.require("order " + order.number(), order.version());
            verb.accept(order);
            return order;
        });
    }
}
