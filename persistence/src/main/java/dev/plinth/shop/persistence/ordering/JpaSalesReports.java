package dev.plinth.shop.persistence.ordering;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.ordering.CountryRevenue;
import dev.plinth.shop.model.ordering.CustomerRevenue;
import dev.plinth.shop.model.ordering.MonthlyRevenue;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.PricePaid;
import dev.plinth.shop.model.ordering.ProductRevenue;
import dev.plinth.shop.model.ordering.Report;
import dev.plinth.shop.model.ordering.SalesReports;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.sql.Timestamp;
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
    public Report<CustomerRevenue> bestCustomers(int limit) {
        return report(query("CustomerRevenue.best", CustomerRevenue.class).setMaxResults(limit));
    }

    @Override
    public Report<ProductRevenue> bestProducts(int limit) {
        return report(query("ProductRevenue.best", ProductRevenue.class).setMaxResults(limit));
    }

    @Override
    public Report<MonthlyRevenue> monthlyRevenue() {
        return report(query("MonthlyRevenue.all", MonthlyRevenue.class));
    }

    @Override
    public Report<CountryRevenue> revenueByCountry() {
        return report(query("CountryRevenue.all", CountryRevenue.class));
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
    public Set<OrderId> ordersWithCharges(Collection<OrderNumber> orders) {
        return Set.copyOf(database.findAll(OrderId.class, "Order.withCharges", "numbers", orders));
    }

    @Override
    public void refresh() {
        var manager = database.unwrap(EntityManager.class);
        manager.createNativeQuery("select refresh_sales_reports()").getResultList();
    }

    private <R> Report<R> report(TypedQuery<R> rows) {
        var manager = database.unwrap(EntityManager.class);
        // Asked first: where the transaction does not see one snapshot, the rows are of this age or younger.
        var asOf = (Timestamp)
                manager.createNativeQuery("select as_of from sales_reports").getSingleResult();
        return new Report<>(rows.getResultList(), asOf.toInstant());
    }

    private <T> TypedQuery<T> query(String name, Class<T> result) {
        return database.unwrap(EntityManager.class).createNamedQuery(name, result);
    }
}
