package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.catalog.SampleProducts.aPricedProduct;
import static dev.plinth.shop.model.customer.SampleCustomers.aCustomer;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;

import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.model.shared.CountryCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** A shop with a customer and two goods that cost 3.39 pounds each, in which activities run at one fixed instant. */
abstract class OrderingContract {
    static final Instant NOW = Instant.parse("2011-03-21T12:30:00.123456Z");
    static final Clock CLOCK = Clock.fixed(NOW.plusNanos(789), ZoneOffset.UTC);
    static final CountryCode BRITAIN = new CountryCode("GB");

    final Customer ann = aCustomer("17850");
    final Product lantern = aPricedProduct("85123A");
    final Product candle = aPricedProduct("22178");

    /** The shop, empty. */
    abstract Shop shop();

    @BeforeEach
    void open() {
        shop().transactions().run(() -> {
            shop().customers().add(ann);
            List.of(lantern, candle).forEach(shop().products()::add);
        });
    }

    /** An order of a customer that costs 20.34 pounds. */
    final Order anOrderOfSixLanterns() {
        return anOrder("536365", ann.id(), NOW, pieces(6, lantern.id(), "3.39"));
    }

    final Order keep(Order order) {
        shop().transactions().run(() -> shop().orders().add(order));
        return order;
    }

    final <T> T read(Supplier<T> question) {
        return shop().transactions().read(question);
    }

    /** What is kept of an order, asked inside a transaction. */
    final <T> T kept(Order order, Function<Order, T> question) {
        return read(() -> question.apply(shop().orders().get(order.id())));
    }
}
