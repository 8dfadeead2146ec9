package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.catalog.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Questions to all that was sold. */
public interface SalesReports {
    /**
     * The customers who bought goods for the most, the best first, as of the last {@link #refresh()}; neither charges nor
     * what was cancelled count.
     */
    Report<CustomerRevenue> bestCustomers(int limit);

    /**
     * The goods that sold for the most, the best first, as of the last {@link #refresh()}; neither charges nor what was
     * cancelled count, and what was given back is not taken off.
     */
    Report<ProductRevenue> bestProducts(int limit);

    /** What was sold and credited in each month, as of the last {@link #refresh()}. */
    Report<MonthlyRevenue> monthlyRevenue();

    /** What was sold and credited in each country, the highest revenue first, as of the last {@link #refresh()}. */
    Report<CountryRevenue> revenueByCountry();

    /** The prices at which orders have a product, the lowest first. */
    List<PricePaid> pricesPaid(ProductId product);

    /** Which products stand in orders with these numbers. */
    Set<ProductId> productsOrdered(Collection<OrderNumber> orders);

    /** Which orders with these numbers have a charge in a line. */
    Set<OrderId> ordersWithCharges(Collection<OrderNumber> orders);

    /** Brings what is computed in advance up to date. */
    void refresh();
}
