package dev.plinth.shop.persistence.ordering;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Position;
import dev.plinth.shop.persistence.AuditedRepository;
import dev.plinth.shop.persistence.shared.SearchedList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders in a database. */
public final class JpaOrders extends AuditedRepository<Order, OrderId> implements Orders {
    private final Database database;

    /** All orders of the database. */
    public JpaOrders(Database database) {
        super(database, Order.class, "lines");
        this.database = database;
    }

    @Override
    public Optional<Order> findByNumber(OrderNumber number) {
        return query("Order.byNumber")
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Order lock(OrderId id) {
        return findAndLock(id).orElseThrow(() -> new NotFound("order", id));
    }

    @Override
    public Page<OrderSummary, Position<OrderId>> search(Search<Order, OrderId> search) {
        return SearchedList.page(database, OrderSummary.class, Order.class, OrderId.class, search);
    }

    @Override
    public List<OrderSummary> summarize(Collection<OrderNumber> numbers) {
        return findAll(OrderSummary.class, "OrderSummary.byNumbers", "numbers", numbers);
    }
}
