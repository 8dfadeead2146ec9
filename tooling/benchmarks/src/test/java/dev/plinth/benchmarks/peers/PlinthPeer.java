package dev.plinth.benchmarks.peers;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.domain.OrderSummary;
import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.DatabaseTransactions;
import dev.plinth.persistenceruntime.PersistenceUnit;
import dev.plinth.persistenceruntime.bulk.BulkLoad;
import dev.plinth.persistenceruntime.search.SeekQuery;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The persistence runtime, as a project uses it. */
public final class PlinthPeer implements Peer {
    /** Orders that are in memory at once when all are read. */
    private static final int PAGE = 1_000;

    private final Database database;
    private final DatabaseTransactions transactions;
    private final Orders orders;

    /** Maps the domain. */
    public PlinthPeer(DataSource connections) {
        database = Database.open(connections, PersistenceUnit.of(List.of("dev/plinth/benchmarks/plinth.xml")));
        transactions = new DatabaseTransactions(database);
        orders = new Orders(database);
    }

    @Override
    public String name() {
        return "Plinth";
    }

    @Override
    public Order order(OrderId id) {
        return transactions.read(() -> {
            var order = orders.find(id).orElseThrow();
            order.lines();
            return order;
        });
    }

    @Override
    public List<OrderSummary> page(Position after, int size) {
        return transactions.read(() -> {
            var list = new SeekQuery<>(database, OrderSummary.class, Order.class, "placedAt", false);
            list.behind(after.placedAt(), after.id());
            return list.first(size);
        });
    }

    @Override
    public void place(Order order) {
        transactions.write(() -> {
            orders.add(order);
            return true;
        });
    }

    @Override
    public void turn(OrderId id) {
        transactions.write(() -> {
            orders.find(id).orElseThrow().turn();
            return true;
        });
    }

    @Override
    public void placeAll(List<Order> many) {
        transactions.write(() -> {
            many.forEach(orders::add);
            return true;
        });
    }

    @Override
    public void load(List<Order> many) {
        transactions.write(() -> new BulkLoad(database).insert(many));
    }

    @Override
    public void forEach(Consumer<Order> reader) {
        transactions.read(() -> {
            orders.forEach(PAGE, order -> {
                order.lines();
                reader.accept(order);
            });
            return true;
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class Orders extends AggregateRepository<Order, OrderId> {
        Orders(Database database) {
            super(database, Order.class, "lines");
        }
    }
}
