package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Transactions;
import java.time.Instant;

/** Taking money in. Payments of one order that come at once wait for each other, so that each is judged after the last. */
public final class PayingOrders {
    private final Transactions transactions;
    private final Orders orders;

    /** Pays orders. */
    public PayingOrders(Transactions transactions, Orders orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /**
     * Notes that money came for an order.
     *
     * @param reference what the bank or the card company calls it
     * @return the order after that
     * @throws dev.plinth.shop.model.shared.NotFound if the order does not exist
     * @throws dev.plinth.shop.model.shared.StaleVersion if it has another version than is expected
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Order#pay}
     */
    public Order pay(
            OrderId id, ExpectedVersion expected, PaymentMethod method, Money money, String reference, Instant paidAt) {
        return transactions.change(() -> {
            var order = orders.lock(id);
            expected.require("order " + order.number(), order.version());
            order.pay(method, money, reference, paidAt);
            return order;
        });
    }
}
