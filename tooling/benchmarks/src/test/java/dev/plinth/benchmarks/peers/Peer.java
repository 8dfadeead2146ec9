package dev.plinth.benchmarks.peers;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.domain.OrderSummary;
import java.util.List;
import java.util.function.Consumer;

/**
 * One way to store orders. Each method that writes is a transaction, which is committed when it returns. Any thread may
 * call it.
 */
public interface Peer extends AutoCloseable {
    /** How the results call it. */
    String name();

    /** The version of an order that was just placed. */
    default long firstVersion() {
        return 1;
    }

    /** An order with its lines read. */
    Order order(OrderId id);

    /** So many summaries behind a position, the newest first. */
    List<OrderSummary> page(Position after, int size);

    /** Keeps a new order with its lines. */
    void place(Order order);

    /** Sends an order or takes it back, if no other transaction has changed it in between. */
    void turn(OrderId id);

    /** Keeps many new orders as one unit of work. */
    void placeAll(List<Order> orders);

    /** Keeps many new orders in the way that is made for many. */
    void load(List<Order> orders);

    /** Reads every order with its lines, a bounded number at a time. */
    void forEach(Consumer<Order> reader);

    @Override
    void close();
}
