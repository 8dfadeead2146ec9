package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.aCancelledOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.aDeliveredOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.aPaidOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.aShippedOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.anUnpaidOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.euros;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderTests {
    private static final ProductId LANTERN = ProductId.next();

    @Test
    void beginsPlacedAndUnpaid() {
        var customer = CustomerId.next();
        var order = anOrder("536365", customer, TODAY.plusNanos(999), pieces(6, LANTERN, "3.39"));

        assertThat(order.number()).isEqualTo(new OrderNumber("536365"));
        assertThat(order.customer()).contains(customer);
        assertThat(order.country()).isEqualTo(new CountryCode("GB"));
        assertThat(order.currency()).isEqualTo(POUNDS);
        assertThat(order.placedAt()).isEqualTo(TODAY);
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.paid()).isEqualTo(pounds("0"));
        assertThat(order.version()).isZero();
    }

    @Test
    void numbersItsLinesAsTheItemsCome() {
        var first = pieces(1, LANTERN, "2", "first");
        var second = pieces(1, LANTERN, "1", "second");

        var lines = anOrder(first, second).lines();

        assertThat(lines).extracting(OrderLine::number).containsExactly(1, 2);
        assertThat(lines).extracting(OrderLine::item).containsExactly(first, second);
    }

    @Test
    void addsItsLinesExactly() {
        var order = anOrder(pieces(3, LANTERN, "0.1"), pieces(1, LANTERN, "0.0005"), pieces(9, LANTERN, "0"));

        assertThat(order.total()).isEqualTo(pounds("0.3005"));
        assertThat(order.outstanding()).isEqualTo(pounds("0.3005"));
    }

    @Test
    void refusesToHaveNoLines() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(SampleOrders::anOrder)
                .withMessage("order 536365 has no lines")
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("order-has-lines"));
    }

    @Test
    void takesPaymentsUpToItsTotal() {
        var order = anUnpaidOrder();

        order.pay(PaymentMethod.CARD, pounds("20"), " card-1 ", TODAY.plusNanos(1));
        assertThat(order.outstanding()).isEqualTo(pounds("0.34"));

        order.pay(PaymentMethod.BANK_TRANSFER, pounds("0.34"), "bank-1", TODAY);
        assertThat(order.outstanding()).isEqualTo(pounds("0"));
        assertThat(order.paid()).isEqualTo(pounds("20.34"));
        assertThat(order.payments())
                .extracting(Payment::method, Payment::reference, Payment::paidAt)
                .containsExactly(
                        tuple(PaymentMethod.CARD, "card-1", TODAY),
                        tuple(PaymentMethod.BANK_TRANSFER, "bank-1", TODAY));
    }

    @Test
    void refusesAnotherCurrency() {
        var order = anUnpaidOrder();

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> order.pay(PaymentMethod.CARD, euros("1"), "card-1", TODAY))
                .withMessage("payment of 1.00 EUR is not in GBP as order 536365")
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("payment-in-order-currency"));
        assertThat(order.payments()).isEmpty();
    }

    @Test
    void refusesAPaymentWithoutReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anUnpaidOrder().pay(PaymentMethod.CARD, pounds("1"), " ", TODAY))
                .withMessage("payment reference must not be blank: ' '");
    }

    @Test
    void goesItsWayToTheBuyer() {
        var order = aPaidOrder();

        order.ship();
        assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);

        order.deliver();
        assertThat(order.status()).isEqualTo(OrderStatus.DELIVERED);
    }

    @Test
    void shipsWhatCostsNothing() {
        var order = anOrder(pieces(1, LANTERN, "0"));

        order.ship();

        assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void cancelsBeforeAnythingIsPaid() {
        var order = anUnpaidOrder();

        order.cancel();

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void isTheSameByItsIdentifier() {
        var order = anUnpaidOrder();
        var same = new Order(
                order.id(),
                new OrderNumber("2"),
                null,
                order.country(),
                POUNDS,
                TODAY,
                List.of(pieces(1, LANTERN, "1")));

        assertThat(order).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(anUnpaidOrder());
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void keepsItsRules(Order order, Consumer<Order> step, String rule, String message) {
        var status = order.status();
        var paid = order.paid();

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> step.accept(order))
                .withMessage(message)
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo(rule));

        assertThat(order.status()).isEqualTo(status);
        assertThat(order.paid()).isEqualTo(paid);
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                broken(
                        anUnpaidOrder(),
                        paying("20.341", "1"),
                        "payment-within-total",
                        "payment of 20.341 GBP is above the outstanding 20.34 GBP of order 536365"),
                broken(
                        aPaidOrder(),
                        paying("0.01", "2"),
                        "payment-within-total",
                        "payment of 0.01 GBP is above the outstanding 0.00 GBP of order 536365"),
                broken(anUnpaidOrder(), paying("0", "1"), "payment-is-above-zero", "payment 1 of order 536365 is zero"),
                broken(aCancelledOrder(), paying("1", "1"), "order-is-payable", "order 536365 was cancelled"),
                broken(
                        aPaidOrder(),
                        paying("0.01", " card-1 "),
                        "payment-once",
                        "payment card-1 of order 536365 was taken already"),
                broken(
                        anUnpaidOrder(),
                        Order::ship,
                        "order-ships-when-paid",
                        "order 536365 still has to be paid 20.34 GBP"),
                broken(
                        aShippedOrder(),
                        Order::ship,
                        "order-status",
                        "order 536365 is SHIPPED and cannot become SHIPPED"),
                broken(
                        aDeliveredOrder(),
                        Order::ship,
                        "order-status",
                        "order 536365 is DELIVERED and cannot become SHIPPED"),
                broken(
                        aPaidOrder(),
                        Order::deliver,
                        "order-status",
                        "order 536365 is PLACED and cannot become DELIVERED"),
                broken(
                        aDeliveredOrder(),
                        Order::deliver,
                        "order-status",
                        "order 536365 is DELIVERED and cannot become DELIVERED"),
                broken(
                        aPaidOrder(),
                        Order::cancel,
                        "order-cancels-unpaid",
                        "order 536365 was paid 20.34 GBP; credit it instead"),
                broken(
                        aCancelledOrder(),
                        Order::cancel,
                        "order-status",
                        "order 536365 is CANCELLED and cannot become CANCELLED"),
                broken(
                        aCancelledOrder(),
                        Order::deliver,
                        "order-status",
                        "order 536365 is CANCELLED and cannot become DELIVERED"));
    }

    private static Arguments broken(Order order, Consumer<Order> step, String rule, String message) {
        return Arguments.of(order, step, rule, message);
    }

    private static Consumer<Order> paying(String amount, String reference) {
        return order -> order.pay(PaymentMethod.CARD, pounds(amount), reference, TODAY);
    }
}
