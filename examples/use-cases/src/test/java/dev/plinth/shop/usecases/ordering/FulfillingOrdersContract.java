package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.paid;
import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static dev.plinth.shop.usecases.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderStatus;
import dev.plinth.shop.model.shared.ExpectedVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fulfilling orders does, wherever they are kept. */
abstract class FulfillingOrdersContract extends OrderingContract {
    private FulfillingOrders fulfilling;

    @BeforeEach
    void prepare() {
        fulfilling = new FulfillingOrders(shop().transactions(), shop().orders());
    }

    @Test
    void shipsAndDeliversAPaidOrder() {
        var order = keep(paid(anOrderOfSixLanterns()));

        var shipped = fulfilling.ship(order.id(), ExpectedVersion.of(1));
        var delivered = fulfilling.deliver(order.id(), ExpectedVersion.of(2));

        assertThat(shipped.version()).isEqualTo(2);
        assertThat(delivered.version()).isEqualTo(3);
        assertThat(kept(order, Order::status)).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void cancelsAnUnpaidOrder() {
        var order = keep(anOrderOfSixLanterns());

        var cancelled = fulfilling.cancel(order.id(), ExpectedVersion.ANY);

        assertThat(cancelled.version()).isEqualTo(2);
        assertThat(kept(order, Order::status)).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void shipsNothingUnpaid() {
        var order = keep(anOrderOfSixLanterns());

        assertBreaks("order-ships-when-paid", () -> fulfilling.ship(order.id(), ExpectedVersion.ANY));
        assertThat(kept(order, Order::status)).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void deliversNothingThatWasNotShipped() {
        var order = keep(paid(anOrderOfSixLanterns()));

        assertBreaks("order-status", () -> fulfilling.deliver(order.id(), ExpectedVersion.ANY));
    }

    @Test
    void cancelsNothingThatWasPaid() {
        var order = keep(paid(anOrderOfSixLanterns()));

        assertBreaks("order-cancels-unpaid", () -> fulfilling.cancel(order.id(), ExpectedVersion.ANY));
    }

    @Test
    void refusesWhatWasDecidedOnFromAnotherVersion() {
        var order = keep(paid(anOrderOfSixLanterns()));
        fulfilling.ship(order.id(), ExpectedVersion.ANY);

        assertStale(() -> fulfilling.deliver(order.id(), ExpectedVersion.of(1)));
        assertThat(kept(order, Order::status)).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void refusesAnOrderThatIsNotThere() {
        var id = OrderId.next();

        assertNotFound("no order " + id, () -> fulfilling.ship(id, ExpectedVersion.ANY));
    }
}
