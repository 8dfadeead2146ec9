package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static dev.plinth.shop.usecases.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.Payment;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What paying orders does, wherever they are kept. */
abstract class PayingOrdersContract extends OrderingContract {
    PayingOrders paying;

    @BeforeEach
    void prepare() {
        paying = new PayingOrders(shop().transactions(), shop().orders());
    }

    @Test
    void takesAPaymentIn() {
        var order = keep(anOrderOfSixLanterns());

        var paid = pay(order.id(), ExpectedVersion.of(1), pounds("20"), "ch_3Q");

        assertThat(paid.version()).isEqualTo(2);
        assertThat(kept(order, Order::paid)).isEqualTo(pounds("20"));
        assertThat(kept(order, Order::payments))
                .extracting(Payment::method, Payment::reference, Payment::paidAt)
                .containsExactly(tuple(PaymentMethod.CARD, "ch_3Q", NOW));
    }

    @Test
    void takesAPaymentInWhateverTheVersion() {
        var order = keep(anOrderOfSixLanterns());
        pay(order.id(), ExpectedVersion.ANY, pounds("20"), "ch_3Q");

        var paid = pay(order.id(), ExpectedVersion.ANY, pounds("0.34"), "ch_4R");

        assertThat(paid.outstanding().isZero()).isTrue();
        assertThat(paid.version()).isEqualTo(3);
    }

    @Test
    void refusesAPaymentDecidedOnFromAnotherVersion() {
        var order = keep(anOrderOfSixLanterns());
        pay(order.id(), ExpectedVersion.of(1), pounds("20"), "ch_3Q");

        assertStale(() -> pay(order.id(), ExpectedVersion.of(1), pounds("0.34"), "ch_4R"));
        assertThat(kept(order, Order::paid)).isEqualTo(pounds("20"));
    }

    @Test
    void refusesAPaymentOfAnOrderThatIsNotThere() {
        var id = OrderId.next();

        assertNotFound("no order " + id, () -> pay(id, ExpectedVersion.ANY, pounds("20"), "ch_3Q"));
    }

    @Test
    void refusesMoreThanTheOrderCosts() {
        var order = keep(anOrderOfSixLanterns());

        assertBreaks("payment-within-total", () -> pay(order.id(), ExpectedVersion.ANY, pounds("20.35"), "ch_3Q"));
        assertThat(kept(order, Order::paid)).isEqualTo(pounds("0"));
    }

    @Test
    void refusesAReferenceTwice() {
        var order = keep(anOrderOfSixLanterns());
        pay(order.id(), ExpectedVersion.ANY, pounds("10"), "ch_3Q");

        assertBreaks("payment-once", () -> pay(order.id(), ExpectedVersion.ANY, pounds("10"), "ch_3Q"));
    }

    @Test
    void refusesAnotherCurrency() {
        var order = keep(anOrderOfSixLanterns());

        assertBreaks(
                "payment-in-order-currency",
                () -> pay(order.id(), ExpectedVersion.ANY, Money.of("20", "EUR"), "ch_3Q"));
    }

    final Order pay(OrderId order, ExpectedVersion expected, Money money, String reference) {
        return paying.pay(order, expected, PaymentMethod.CARD, money, reference, NOW);
    }
}
