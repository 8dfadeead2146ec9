package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderSearch;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.persistence.AuditedRepository;
import dev.plinth.shop.persistence.Database;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Orders in a database. */
public final class JpaOrders extends AuditedRepository<Order, OrderId> implements Orders {
    /** All orders of the database. */
    public JpaOrders(Database database) {
        super(database, Order.class, OrderId::value);
    }

    @Override
    public Optional<Order> findByNumber(OrderNumber number) {
        return query("Order.byNumber")
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Order lock(OrderId id) {
        var order = entityManager().find(Order.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw new NotFound("order", id);
        }
        return order;
    }

    @Override
    public Page<OrderSummary, OrderSearch.Position> search(OrderSearch search) {
        var found = new OrderCriteria(entityManager().getCriteriaBuilder(), search)
                .query(entityManager())
                .setMaxResults(search.pageSize() + 1)
                .getResultList();
        if (found.size() <= search.pageSize()) {
            return new Page<>(found, Optional.empty());
        }
        var page = found.subList(0, search.pageSize());
        return new Page<>(page, Optional.of(search.positionOf(page.get(page.size() - 1))));
    }

    @Override
    public List<OrderSummary> summarize(Collection<OrderNumber> numbers) {
        var values = numbers.stream().map(OrderNumber::value).toList();
        return findAll(OrderSummary.class, "OrderSummary.byNumbers", "numbers", values);
    }
}
