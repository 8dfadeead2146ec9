package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNote;
import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNoteAgainst;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.aCancelledOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.StaleVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditNoteTests {
    private static final ProductId LANTERN = ProductId.next();
    private static final ProductId CANDLE = ProductId.next();

    private final CustomerId customer = CustomerId.next();
    private final Order order = anOrder(
            "536365", customer, TODAY, pieces(4, LANTERN, "3"), pieces(2, LANTERN, "2.5"), pieces(1, CANDLE, "0.5"));

    @Test
    void standsAloneWhereTheOrderIsNotKnown() {
        var note = aCreditNote("C1", TODAY.plusNanos(999), pieces(9, LANTERN, "0.105"), pieces(1, CANDLE, "1"));

        assertThat(note.number()).isEqualTo(new CreditNoteNumber("C1"));
        assertThat(note.order()).isEmpty();
        assertThat(note.customer()).isEmpty();
        assertThat(note.issuedAt()).isEqualTo(TODAY);
        assertThat(note.lines()).extracting(CreditNoteLine::number).containsExactly(1, 2);
        assertThat(note.total()).isEqualTo(pounds("1.945"));
    }

    @Test
    void takesWhatTheOrderSays() {
        var note = aCreditNoteAgainst(order, List.of(), "C1", pieces(1, LANTERN, "3"));

        assertThat(note.order()).contains(order.id());
        assertThat(note.customer()).contains(customer);
        assertThat(note.country()).isEqualTo(order.country());
        assertThat(note.currency()).isEqualTo(POUNDS);
    }

    @Test
    void refusesToHaveNoLines() {
        refuses("credit-note-has-lines", "credit note C1 has no lines", () -> aCreditNote("C1", TODAY));
    }

    @Test
    void givesBackAllOfSeveralLines() {
        var note = aCreditNoteAgainst(order, List.of(), "C1", pieces(6, LANTERN, "2.5"), pieces(1, CANDLE, "2.5"));

        assertThat(note.total()).isEqualTo(order.total());
    }

    @Test
    void refusesMorePiecesThanWereBought() {
        refuses(
                "credit-within-order",
                "credit note C1 would bring what is given back of product " + LANTERN + " to 7; order 536365 has 6",
                () -> aCreditNoteAgainst(order, List.of(), "C1", pieces(6, LANTERN, "1"), pieces(1, LANTERN, "1")));
    }

    @Test
    void refusesMorePiecesThanEarlierNotesLeft() {
        var first = aCreditNoteAgainst(order, List.of(), "C1", pieces(3, LANTERN, "1"));
        var second = aCreditNoteAgainst(order, List.of(first), "C2", pieces(2, LANTERN, "1"));

        refuses(
                "credit-within-order",
                "credit note C3 would bring what is given back of product " + LANTERN + " to 7; order 536365 has 6",
                () -> aCreditNoteAgainst(order, List.of(first, second), "C3", pieces(2, LANTERN, "1")));
        assertThat(aCreditNoteAgainst(order, List.of(second, first), "C3", pieces(1, LANTERN, "1")))
                .isNotNull();
    }

    @Test
    void refusesWhatWasNotBought() {
        var umbrella = ProductId.next();

        refuses(
                "credit-within-order",
                "credit note C1 would bring what is given back of product " + umbrella + " to 1; order 536365 has 0",
                () -> aCreditNoteAgainst(order, List.of(), "C1", pieces(1, umbrella, "0")));
    }

    @Test
    void refusesMoreMoneyThanTheOrderCost() {
        refuses(
                "credit-within-order",
                "credit note C1 would bring what is given back to 17.501 GBP; order 536365 cost 17.50 GBP",
                () -> aCreditNoteAgainst(order, List.of(), "C1", pieces(1, LANTERN, "17.501")));
    }

    @Test
    void refusesMoreMoneyThanEarlierNotesLeft() {
        var earlier = List.of(aCreditNoteAgainst(order, List.of(), "C1", pieces(1, LANTERN, "17")));

        refuses(
                "credit-within-order",
                "credit note C2 would bring what is given back to 17.51 GBP; order 536365 cost 17.50 GBP",
                () -> aCreditNoteAgainst(order, earlier, "C2", pieces(1, LANTERN, "0.51")));
        assertThat(aCreditNoteAgainst(order, earlier, "C2", pieces(1, LANTERN, "0.5")))
                .isNotNull();
    }

    @Test
    void countsPiecesBeyondALong() {
        var most = pieces(Long.MAX_VALUE, LANTERN, "0");
        var large = anOrder("536365", customer, TODAY, most, most);

        var note = aCreditNoteAgainst(large, List.of(), "C1", most);

        assertThat(aCreditNoteAgainst(large, List.of(note), "C2", most)).isNotNull();
        assertThat(large.creditNotes()).isEqualTo(2);
    }

    @Test
    void refusesToBeMadeWithoutSightOfTheOthers() {
        var first = aCreditNoteAgainst(order, List.of(), "C1", pieces(1, LANTERN, "1"));
        var elsewhere = aCreditNote("C9", TODAY, pieces(1, LANTERN, "1"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> aCreditNoteAgainst(order, List.of(), "C2", pieces(1, LANTERN, "1")))
                .withMessageStartingWith("order 536365 or one of its credit notes was changed by another transaction");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aCreditNoteAgainst(order, List.of(elsewhere), "C2", pieces(1, LANTERN, "1")))
                .withMessage("earlier credit notes must be those of order 536365, each once: [C9]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aCreditNoteAgainst(order, List.of(first, first), "C2", pieces(1, LANTERN, "1")));
        assertThat(order.creditNotes()).isOne();
    }

    @Test
    void keepsItsOrderFromBeingCancelled() {
        aCreditNoteAgainst(order, List.of(), "C1", pieces(1, LANTERN, "1"));

        refuses(
                "order-cancels-uncredited",
                "order 536365 has 1 credit notes; credit what is left instead",
                order::cancel);
    }

    @Test
    void refusesToCreditWhatWasCancelled() {
        refuses(
                "order-is-creditable",
                "order 536365 was cancelled",
                () -> aCreditNoteAgainst(aCancelledOrder(), List.of(), "C1", pieces(1, LANTERN, "1")));
    }

    @Test
    void isTheSameByItsIdentifier() {
        var note = aCreditNote("C1", TODAY, pieces(1, LANTERN, "1"));
        var same = new CreditNote(
                note.id(),
                new CreditNoteNumber("C2"),
                null,
                note.country(),
                POUNDS,
                TODAY,
                List.of(pieces(2, CANDLE, "2")));

        assertThat(note).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(note).isNotEqualTo(aCreditNote("C1", TODAY, pieces(1, LANTERN, "1")));
    }

    private static void refuses(String rule, String message, Runnable step) {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(step::run)
                .withMessage(message)
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo(rule));
    }
}
