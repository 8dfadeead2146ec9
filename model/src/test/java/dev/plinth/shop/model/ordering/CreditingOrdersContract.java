package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNoteAgainst;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.testkit.InParallel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Giving back what was bought, one after the other and at the same moment, wherever it is noted down. */
public abstract class CreditingOrdersContract extends SellingContract {
    private final Order order = anOrder("536365", ann.id(), TODAY, pieces(6, lantern.id(), "3.39"));

    @BeforeEach
    void sellSixLanterns() {
        keep(order);
    }

    @Test
    void creditsInParts() {
        credit("C1", 2);
        credit("C2", 4);

        assertThat(credited()).containsExactly(pounds("6.78"), pounds("13.56"));
    }

    @Test
    void refusesMoreThanIsLeft() {
        credit("C1", 4);

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> credit("C2", 3))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("credit-within-order"));

        assertThat(credited()).containsExactly(pounds("13.56"));
    }

    @Test
    void letsOnlyOneOfTwoGiveAllBack() {
        var second = shop().transactions().write(() -> {
            credit("C1", 6);
            var crediting = InParallel.begin(() -> outcome(() -> credit("C2", 6)));
            assertThat(InParallel.isKeptWaiting(crediting)).isTrue();
            return crediting;
        });

        assertThat(second.join()).isEqualTo("credit-within-order");
        assertThat(credited()).containsExactly(pounds("20.34"));
    }

    @Test
    void refusesToCancelWhatWasCredited() {
        credit("C1", 1);

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> shop().transactions()
                        .run(() -> shop().orders().get(order.id()).cancel()))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("order-cancels-uncredited"));
    }

    @Test
    void refusesToCancelWhatIsBeingCredited() {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> shop().transactions().run(() -> {
                    var read = shop().orders().get(order.id());
                    InParallel.elsewhere(() -> credit("C1", 1));
                    read.cancel();
                }));

        assertThat(read(() -> shop().orders().get(order.id()).status())).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void letsOnlyOneOfTwoCreditWhatBothHaveRead() {
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> shop().transactions().run(() -> {
                    var read = shop().orders().get(order.id());
                    var earlier = shop().creditNotes().findByOrder(order.id());
                    InParallel.elsewhere(() -> credit("C1", 6));
                    shop().creditNotes().add(aCreditNoteAgainst(read, earlier, "C2", pieces(6, lantern.id(), "3.39")));
                }));

        assertThat(credited()).containsExactly(pounds("20.34"));
    }

    @Test
    void refusesToCountACreditNoteThatIsNotKept() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> shop().transactions()
                        .run(() -> aCreditNoteAgainst(
                                shop().orders().get(order.id()), List.of(), "C1", pieces(1, lantern.id(), "1"))))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("ck_sales_order_credit_notes_counted"));
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (BrokenRule refusal) {
            return refusal.rule();
        }
    }

    private void credit(String number, long pieces) {
        shop().transactions().run(() -> {
            var bought = shop().orders().lock(order.id());
            var earlier = shop().creditNotes().findByOrder(bought.id());
            shop().creditNotes().add(aCreditNoteAgainst(bought, earlier, number, pieces(pieces, lantern.id(), "3.39")));
        });
    }

    private List<Money> credited() {
        return read(() -> shop().creditNotes().findByOrder(order.id()).stream()
                .map(CreditNote::total)
                .toList());
    }
}
