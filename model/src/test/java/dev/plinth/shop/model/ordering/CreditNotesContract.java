package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNote;
import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNoteAgainst;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every kind of {@link CreditNotes} promises. */
public abstract class CreditNotesContract extends SellingContract {
    @Test
    void findsWhatWasAdded() {
        var order = anOrderOfLanterns("536365");
        keep(order);
        var item = pieces(2, lantern.id(), "3.3905", "broken");
        var added = credit(order, "C536379", item, pieces(1, lantern.id(), "0"));

        read(() -> {
            var found = shop().creditNotes().get(added.id());
            assertThat(found).isNotSameAs(added);
            assertThat(found.number()).isEqualTo(new CreditNoteNumber("C536379"));
            assertThat(found.order()).contains(order.id());
            assertThat(found.customer()).contains(ann.id());
            assertThat(found.country()).isEqualTo(order.country());
            assertThat(found.currency()).isEqualTo(POUNDS);
            assertThat(found.issuedAt()).isEqualTo(TODAY);
            assertThat(found.lines()).extracting(CreditNoteLine::number).containsExactly(1, 2);
            assertThat(found.lines().get(0).item()).isEqualTo(item);
            assertThat(found.total()).isEqualTo(pounds("6.781"));
            assertThat(found.version()).isEqualTo(1);
            return true;
        });
    }

    @Test
    void findsOneForAnOrderThatIsNotKnown() {
        var added = aCreditNote("C1", TODAY, pieces(1, lantern.id(), "1"));
        keep(added);

        assertThat(read(() -> shop().creditNotes().get(added.id()).order())).isEmpty();
        assertThat(read(() -> shop().creditNotes().get(added.id()).customer())).isEmpty();
    }

    @Test
    void findsThoseOfAnOrderByNumber() {
        var order = anOrderOfLanterns("536365");
        var other = anOrderOfLanterns("536366");
        keep(order, other);
        var second = credit(order, "C2", pieces(1, lantern.id(), "3"));
        var first = credit(order, "C1", pieces(1, lantern.id(), "2"));
        credit(other, "C3", pieces(1, lantern.id(), "1"));
        keep(aCreditNote("C4", TODAY, pieces(1, lantern.id(), "1")));

        var totals = read(() -> shop().creditNotes().findByOrder(order.id()).stream()
                .map(CreditNote::total)
                .toList());

        assertThat(totals).containsExactly(first.total(), second.total());
    }

    @Test
    void findsByNumbers() {
        var one = aCreditNote("C1", TODAY, pieces(1, lantern.id(), "1"));
        var two = aCreditNote("C2", TODAY, pieces(1, lantern.id(), "2"));
        keep(one, two, aCreditNote("C3", TODAY, pieces(1, lantern.id(), "3")));

        var found = read(() ->
                shop().creditNotes().findByNumbers(List.of(two.number(), new CreditNoteNumber("C9"), one.number())));

        assertThat(found).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void findsNothingByNoNumbers() {
        keep(aCreditNote("C1", TODAY, pieces(1, lantern.id(), "1")));

        assertThat(read(() -> shop().creditNotes().findByNumbers(List.of()))).isEmpty();
    }

    @Test
    void findsNothingUnderWhatIsUnknown() {
        var unknown = CreditNoteId.next();

        assertThat(read(() -> shop().creditNotes().find(unknown))).isEmpty();
        assertThat(read(() -> shop().creditNotes().findByOrder(OrderId.next()))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> read(() -> shop().creditNotes().get(unknown)))
                .withMessage("no credit note " + unknown);
    }

    @Test
    void refusesTwoWithOneNumber() {
        keep(aCreditNote("C1", TODAY, pieces(1, lantern.id(), "1")));

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(aCreditNote("C1", TODAY, pieces(1, lantern.id(), "1"))))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("uq_credit_note_number"));
    }

    @Test
    void refusesAnOrderThatIsNotThere() {
        var order = anOrderOfLanterns("536365");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> keep(aCreditNoteAgainst(order, List.of(), "C1", pieces(1, lantern.id(), "1"))))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_credit_note_order_id"));
    }

    @Test
    void refusesAProductThatIsNotThere() {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> keep(aCreditNote("C1", TODAY, pieces(1, ProductId.next(), "1"))))
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("fk_credit_note_line_product_id"));
    }

    private Order anOrderOfLanterns(String number) {
        return anOrder(number, ann.id(), TODAY, pieces(6, lantern.id(), "3.3905"));
    }
}
