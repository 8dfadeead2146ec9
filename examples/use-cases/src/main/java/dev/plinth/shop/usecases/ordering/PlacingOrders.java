package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderLine;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.NotAllowed;
import dev.plinth.shop.model.shared.Transactions;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Buying: an order is placed at the instant at which it is asked for. */
public final class PlacingOrders {
    private final Transactions transactions;
    private final Orders orders;
    private final Products products;
    private final Clock clock;

    /** Places orders for products. */
    public PlacingOrders(Transactions transactions, Orders orders, Products products, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.products = products;
        this.clock = clock;
    }

    /**
     * Places an order at the prices of its items, whatever the prices in the catalog.
     *
     * @param customer who buys, or null for a guest
     * @throws BrokenRule see {@link Order}; {@code fk_order_line_product_id} if a product is not there,
     *     {@code fk_sales_order_customer_id} if the customer is not, {@code ck_sales_order_customer_active} if the customer
     *     is closed
     * @throws dev.plinth.shop.model.shared.DuplicateKey {@code uq_sales_order_number} if the number is taken
     */
    public Order place(
            OrderNumber number,
            @Nullable CustomerId customer,
            CountryCode country,
            Currency currency,
            List<Item> items) {
        return transactions.change(() -> {
            var order = order(number, customer, country, currency, items);
            orders.add(order);
            return order;
        });
    }

    /**
     * Places an order as the one who asks may: the staff for any customer or a guest, whatever the prices in the catalog; a
     * customer for themselves at the prices of the catalog. Then each unit price has to equal the price that the product has
     * in that currency at that instant; a price that has changed since the customer saw it is refused, not replaced.
     *
     * @param caller the customer who asks, or empty for the staff
     * @param buyer whom the order names; a customer need not name themselves
     * @throws NotAllowed if a customer names another
     * @throws BrokenRule as {@link #place} does; {@code item-price-is-asked} if a product has another price
     *     in the catalog, or none
     * @throws dev.plinth.shop.model.shared.DuplicateKey {@code uq_sales_order_number} if the number is taken
     */
    public Order placeAs(
            Optional<CustomerId> caller,
            OrderNumber number,
            Optional<CustomerId> buyer,
            CountryCode country,
            Currency currency,
            List<Item> items) {
        if (caller.isEmpty()) {
            return place(number, buyer.orElse(null), country, currency, items);
        }
        var customer = caller.get();
        if (!buyer.stream().allMatch(customer::equals)) {
            throw new NotAllowed("customer " + customer + " cannot buy for customer " + buyer.orElseThrow());
        }
        return transactions.change(() -> {
            var order = order(number, customer, country, currency, items);
            requireAskedPrices(order);
            orders.add(order);
            return order;
        });
    }

    private Order order(
            OrderNumber number,
            @Nullable CustomerId customer,
            CountryCode country,
            Currency currency,
            List<Item> items) {
        return new Order(OrderId.next(), number, customer, country, currency, clock.instant(), items);
    }

    private void requireAskedPrices(Order order) {
        var items = order.lines().stream().map(OrderLine::item).toList();
        var found = products
                .findAll(items.stream().map(Item::product).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
        for (var item : items) {
            var named = new Money(item.unitPrice(), order.currency());
            var asked = Optional.ofNullable(found.get(item.product()))
                    .flatMap(product -> product.priceAt(order.currency(), order.placedAt()));
            if (!asked.equals(Optional.of(named))) {
                throw new BrokenRule(
                        "item-price-is-asked",
                        "order " + order.number() + " names " + named + " for product " + item.product()
                                + "; the catalog asks "
                                + asked.map(Money::toString).orElse("no price in " + order.currency()));
            }
        }
    }
}
