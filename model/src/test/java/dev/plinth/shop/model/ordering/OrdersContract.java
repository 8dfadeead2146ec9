package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.paid;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.EUROS;
import static dev.plinth.shop.model.shared.SampleMoney.euros;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.testkit.InParallel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Orders} promises of single orders; {@link OrderSearchContract} has the searches. */
public abstract class OrdersContract extends SellingContract {
    @Test
    void findsWhatWasAdded() {
        var added = new Order(
                OrderId.next(),
                new OrderNumber("536365"),
                ann.id(),
                new CountryCode("FR"),
                EUROS,
                Instant.parse("2010-12-01T08:26:00.123456Z"),
                List.of(
                        pieces(6, lantern.id(), "3.3905", "WHITE METAL LANTERN"),
                        pieces(9_000_000_000L, candle.id(), "0")));
        added.pay(PaymentMethod.BANK_TRANSFER, euros("1.5"), "sepa-1", TODAY);
        keep(added);

        read(() -> {
            var found = shop().orders().get(added.id());
            assertThat(found).isNotSameAs(added);
            assertThat(found.number()).isEqualTo(added.number());
            assertThat(found.customer()).contains(ann.id());
            assertThat(found.country()).isEqualTo(new CountryCode("FR"));
            assertThat(found.currency()).isEqualTo(EUROS);
            assertThat(found.placedAt()).isEqualTo(added.placedAt());
            assertThat(found.status()).isEqualTo(OrderStatus.PLACED);
            assertThat(found.lines()).extracting(OrderLine::number).containsExactly(1, 2);
            assertThat(found.lines())
                    .extracting(OrderLine::item)
                    .containsExactly(
                            pieces(6, lantern.id(), "3.3905", "WHITE METAL LANTERN"),
                            pieces(9_000_000_000L, candle.id(), "0"));
            assertThat(found.total()).isEqualTo(euros("20.343"));
            assertThat(found.version()).isEqualTo(1);
            assertThat(found.payments()).singleElement().satisfies(payment -> {
                assertThat(payment.method()).isEqualTo(PaymentMethod.BANK_TRANSFER);
                assertThat(payment.amount()).isEqualTo(euros("1.5").amount());
                assertThat(payment.reference()).isEqualTo("sepa-1");
                assertThat(payment.paidAt()).isEqualTo(TODAY);
            });
            return true;
        });
    }

    @Test
    void findsAGuestsOrder() {
        var added = aLanternFor("536365", null);
        keep(added);

        assertThat(read(() -> shop().orders().get(added.id()).customer())).isEmpty();
    }

    @Test
    void findsByNumber() {
        var added = aLanternFor("536365", null);
        keep(added, aLanternFor("536366", null));

        assertThat(read(() -> shop().orders().findByNumber(new OrderNumber("536365"))))
                .contains(added);
    }

    @Test
    void findsNothingUnderWhatIsUnknown() {
        var unknown = OrderId.next();

        assertThat(read(() -> shop().orders().find(unknown))).isEmpty();
        assertThat(read(() -> shop().orders().findByNumber(new OrderNumber("0"))))
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> read(() -> shop().orders().get(unknown)))
                .withMessage("no order " + unknown);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> shop().transactions().run(() -> shop().orders().lock(unknown)))
                .withMessage("no order " + unknown);
    }

    @Test
    void keepsItsWayToTheBuyer() {
        var added = aLanternFor("536365", null);
        keep(added);

        shop().transactions().run(() -> paid(shop().orders().get(added.id())).ship());
        shop().transactions().run(() -> shop().orders().get(added.id()).deliver());

        var found = read(() -> shop().orders().get(added.id()));
        assertThat(found.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(found.version()).isEqualTo(3);
        assertThat(read(() -> shop().orders().get(added.id()).paid())).isEqualTo(pounds("3.39"));
    }

    @Test
    void countsAPaymentAsAChange() {
        var added = aLanternFor("536365", null);
        keep(added);

        shop().transactions().run(() -> paid(shop().orders().get(added.id())));

        assertThat(read(() -> shop().orders().get(added.id()).version())).isEqualTo(2);
    }

    @Test
    void refusesTwoWithOneNumber() {
        keep(aLanternFor("536365", null));

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(aLanternFor("536365", null)))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("uq_sales_order_number"))
                .withMessageContaining("uq_sales_order_number");
    }

    @Test
    void refusesTwoWithOneIdentifier() {
        var first = aLanternFor("1", null);
        var second = new Order(
                first.id(),
                new OrderNumber("2"),
                null,
                first.country(),
                EUROS,
                TODAY,
                List.of(pieces(1, lantern.id(), "1")));
        keep(first);

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(second))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("pk_sales_order_id"));
    }

    @Test
    void keepsNothingOfWorkInWhichARefusalWasCaught() {
        var first = aLanternFor("536365", null);
        keep(first);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shop().transactions().run(() -> {
                    shop().orders().add(aLanternFor("536366", null));
                    assertThatExceptionOfType(DuplicateKey.class).isThrownBy(() -> {
                        shop().orders().add(first);
                        shop().orders().count();
                    });
                }))
                .withMessageContaining("a part of it had failed");

        assertThat(read(() -> shop().orders().count())).isOne();
    }

    @Test
    void refusesACustomerThatIsNotThere() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> keep(aLanternFor("536365", CustomerId.next())))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_sales_order_customer_id"));
    }

    @Test
    void keepsWhatWasOrderedAndWhoOrdered() {
        keep(aLanternFor("536365", ann.id()));

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> shop().transactions()
                        .run(() -> shop().products().remove(shop().products().get(lantern.id()))))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_order_line_product_id"));
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> shop().transactions()
                        .run(() -> shop().customers().remove(shop().customers().get(ann.id()))))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_sales_order_customer_id"));
        shop().transactions()
                .run(() -> shop().customers().remove(shop().customers().get(bob.id())));
    }

    @Test
    void countsAndTellsWhatIsThere() {
        var order = aLanternFor("536365", ann.id());
        shop().transactions().as("ann").run(() -> shop().orders().add(order));

        assertThat(read(() -> shop().orders().count())).isOne();
        assertThat(read(() -> shop().orders().exists(order.id()))).isTrue();
        assertThat(read(() -> shop().orders().exists(OrderId.next()))).isFalse();
        assertThat(read(() -> shop().orders().history(order.id()).orElseThrow().createdBy()))
                .isEqualTo("ann");
        assertThat(read(() -> shop().creditNotes().count())).isZero();
    }

    @Test
    void refusesACustomerWhoIsClosed() {
        shop().transactions().run(() -> shop().customers().get(ann.id()).close());

        refusesAsOfAClosedCustomer(() -> keep(aLanternFor("536365", ann.id())));
    }

    @Test
    void refusesACustomerWhoIsClosedInTheSameTransaction() {
        refusesAsOfAClosedCustomer(() -> shop().transactions().run(() -> {
            shop().customers().get(ann.id()).close();
            shop().orders().add(aLanternFor("536365", ann.id()));
        }));
        refusesAsOfAClosedCustomer(() -> shop().transactions().run(() -> {
            shop().orders().add(aLanternFor("536366", ann.id()));
            shop().customers().get(ann.id()).close();
        }));
    }

    @Test
    void keepsTheOrdersOfACustomerWhoIsClosedLater() {
        var order = aLanternFor("536365", ann.id());
        keep(order);
        shop().transactions().run(() -> shop().customers().get(ann.id()).close());

        shop().transactions().run(() -> paid(shop().orders().get(order.id())).ship());

        assertThat(read(() -> shop().orders().get(order.id()).status())).isEqualTo(OrderStatus.SHIPPED);
    }

    private static void refusesAsOfAClosedCustomer(Runnable work) {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(work::run)
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("ck_sales_order_customer_active"));
    }

    @Test
    void refusesAProductThatIsNotThere() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> keep(anOrder(pieces(1, ProductId.next(), "1"))))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_order_line_product_id"));
    }

    @Test
    void refusesPaymentsOfTwoTransactionsAtOnce() {
        var added = aLanternFor("536365", null);
        keep(added);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> shop().transactions().run(() -> {
                    var order = shop().orders().get(added.id());
                    order.total();
                    order.payments();
                    InParallel.elsewhere(() ->
                            shop().transactions().run(() -> paid(shop().orders().get(added.id()))));
                    order.pay(PaymentMethod.CARD, pounds("3.39"), "card-2", TODAY);
                }))
                .withMessageContaining("changed by another transaction");

        assertThat(read(() -> shop().orders().get(added.id()).paid())).isEqualTo(pounds("3.39"));
    }

    @Test
    void lockKeepsOthersWaiting() {
        var added = aLanternFor("536365", null);
        keep(added);

        var locking = shop().transactions().write(() -> {
            var order = shop().orders().lock(added.id());
            var waiting = InParallel.begin(() -> shop().transactions()
                    .write(() -> shop().orders().lock(added.id()).outstanding()));
            assertThat(InParallel.isKeptWaiting(waiting)).isTrue();
            paid(order);
            return waiting;
        });

        assertThat(locking.join()).isEqualTo(pounds("0"));
    }

    @Test
    void lockKeepsChangesWaiting() {
        var added = aLanternFor("536365", null);
        keep(added);

        var changing = shop().transactions().write(() -> {
            shop().orders().lock(added.id());
            var waiting = InParallel.begin(() -> shop().transactions().write(() -> {
                shop().orders().get(added.id()).cancel();
                return true;
            }));
            assertThat(InParallel.isKeptWaiting(waiting)).isTrue();
            return waiting;
        });

        assertThat(changing.join()).isTrue();
        assertThat(read(() -> shop().orders().get(added.id()).status())).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void lockShowsWhatOthersHaveChangedSinceItWasRead() {
        var added = aLanternFor("536365", null);
        keep(added);

        var outstanding = shop().transactions().write(() -> {
            shop().orders().get(added.id()).outstanding();
            InParallel.elsewhere(() ->
                    shop().transactions().run(() -> paid(shop().orders().get(added.id()))));
            return shop().orders().lock(added.id()).outstanding();
        });

        assertThat(outstanding.isZero()).isTrue();
    }

    @Test
    void lockLosesNothingThatTheSameTransactionHasChanged() {
        var added = aLanternFor("536365", null);
        keep(added);

        shop().transactions().run(() -> {
            paid(shop().orders().get(added.id()));
            shop().orders().lock(added.id()).ship();
        });

        assertThat(read(() -> shop().orders().get(added.id()).paid())).isEqualTo(pounds("3.39"));
    }

    @Test
    void lockLetsOthersRead() {
        var added = aLanternFor("536365", null);
        keep(added);

        shop().transactions().run(() -> {
            shop().orders().lock(added.id());
            InParallel.elsewhere(() ->
                    assertThat(read(() -> shop().orders().find(added.id()))).isPresent());
        });
    }

    @Test
    void summarizes() {
        var order = anOrder("536365", ann.id(), TODAY, pieces(6, lantern.id(), "3.3905"), pieces(2, candle.id(), "1"));
        order.pay(PaymentMethod.CARD, pounds("1"), "1", TODAY);
        order.pay(PaymentMethod.CARD, pounds("2.5"), "2", TODAY);
        keep(order, aLanternFor("536366", null));

        var found = read(() -> shop().orders().summarize(List.of(new OrderNumber("0"), order.number())));

        assertThat(found).singleElement().satisfies(summary -> {
            assertThat(summary.id()).isEqualTo(order.id());
            assertThat(summary.number()).isEqualTo(order.number());
            assertThat(summary.customer()).contains(ann.id());
            assertThat(summary.country()).isEqualTo(order.country());
            assertThat(summary.placedAt()).isEqualTo(TODAY);
            assertThat(summary.status()).isEqualTo(OrderStatus.PLACED);
            assertThat(summary.lines()).isEqualTo(2);
            assertThat(summary.total()).isEqualTo(pounds("22.343"));
            assertThat(summary.paid()).isEqualTo(pounds("3.5"));
        });
    }

    @Test
    void summarizesWhatIsNotPaid() {
        var order = aLanternFor("536365", null);
        keep(order);

        var found = read(() -> shop().orders().summarize(List.of(order.number())));

        assertThat(found).extracting(OrderSummary::paid).containsExactly(Money.zero(order.currency()));
        assertThat(found).extracting(OrderSummary::customer).containsExactly(Optional.empty());
    }

    @Test
    void summarizesNothingForNoNumbers() {
        keep(aLanternFor("536365", null));

        assertThat(read(() -> shop().orders().summarize(List.of()))).isEmpty();
    }

    private Order aLanternFor(String number, @Nullable CustomerId customer) {
        return anOrder(number, customer, TODAY, pieces(1, lantern.id(), "3.39"));
    }
}
