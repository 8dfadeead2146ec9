package dev.plinth.shop.persistence.ordering;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.ordering.CustomerRevenue;
import dev.plinth.shop.model.ordering.MonthlyRevenue;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.PricePaid;
import dev.plinth.shop.model.ordering.SalesReports;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** Questions to all that was sold, answered by a database. */
public final class JpaSalesReports implements SalesReports {
    private final Database database;

    /** Reports on a database. */
    public JpaSalesReports(Database database) {
        this.database = database;
    }

    @Override
    public List<CustomerRevenue> bestCustomers(int limit) {
        var query = query("OrderSummary.bestCustomers", Object[].class).setMaxResults(limit);
        return query.getResultStream()
                .map(row -> new CustomerRevenue(
                        (CustomerNumber) row[0], (Long) row[2], new Money(new Amount((BigDecimal) row[3]), (Currency)
                                row[1])))
                .toList();
    }

    @Override
    public List<MonthlyRevenue> monthlyRevenue() {
        return query("MonthlyRevenue.all", MonthlyRevenue.class).getResultList();
    }

    @Override
    public List<PricePaid> pricesPaid(ProductId product) {
        var query = query("Order.pricesPaid", Object[].class).setParameter("product", product);
        return query.getResultStream()
                .map(row -> new PricePaid(
                        new Money((Amount) row[0], (Currency) row[1]),
                        (Long) row[2],
                        new BigDecimal(row[3].toString()).toBigIntegerExact(),
                        (Instant) row[4],
                        (Instant) row[5]))
                .toList();
    }

    @Override
    public Set<ProductId> productsOrdered(Collection<OrderNumber> orders) {
        return Set.copyOf(database.findAll(ProductId.class, "Order.productsOrdered", "numbers", orders));
    }

    @Override
    public void refresh() {
        var manager = database.unwrap(EntityManager.class);
        manager.createNativeQuery("select refresh_revenue_by_month()").getResultList();
    }

    private <T> TypedQuery<T> query(String name, Class<T> result) {
        return database.unwrap(EntityManager.class).createNamedQuery(name, result);
    }
}
