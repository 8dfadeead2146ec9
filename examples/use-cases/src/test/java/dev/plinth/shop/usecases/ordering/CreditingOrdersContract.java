package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertDuplicates;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteLine;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What crediting orders does, wherever they are kept. */
abstract class CreditingOrdersContract extends OrderingContract {
    private CreditingOrders crediting;

    @BeforeEach
    void prepare() {
        crediting = new CreditingOrders(shop().transactions(), shop().orders(), shop().creditNotes(), CLOCK);
    }

    @Test
    void givesGoodsOfAnOrderBack() {
        var order = keep(anOrderOfSixLanterns());
        var two = pieces(2, lantern.id(), "3.39");

        var note = credit(order.id(), "C1", two);

        assertThat(note.version()).isEqualTo(1);
        assertThat(note.order()).contains(order.id());
        assertThat(note.customer()).contains(ann.id());
        assertThat(note.issuedAt()).isEqualTo(NOW);
        assertThat(note.total()).isEqualTo(pounds("6.78"));
        assertThat(read(() -> shop().creditNotes().get(note.id()).lines()))
                .extracting(CreditNoteLine::item)
                .containsExactly(two);
        assertThat(kept(order, Order::creditNotes)).isEqualTo(1);
    }

    @Test
    void givesBackNoMoreThanWasBought() {
        var order = keep(anOrderOfSixLanterns());
        credit(order.id(), "C1", pieces(4, lantern.id(), "3.39"));

        assertBreaks("credit-within-order", () -> credit(order.id(), "C2", pieces(3, lantern.id(), "3.39")));
        assertThat(kept(order, Order::creditNotes)).isEqualTo(1);
    }

    @Test
    void refusesANumberTwice() {
        var order = keep(anOrderOfSixLanterns());
        credit(order.id(), "C1", pieces(1, lantern.id(), "3.39"));

        assertDuplicates("uq_credit_note_number", () -> credit(order.id(), "C1", pieces(1, lantern.id(), "3.39")));
    }

    @Test
    void refusesAnOrderThatIsNotThere() {
        var id = OrderId.next();

        assertNotFound("no order " + id, () -> credit(id, "C1", pieces(1, lantern.id(), "3.39")));
    }

    @Test
    void givesGoodsOfAnUnknownOrderBack() {
        var note = crediting.creditUnknownOrder(
                new CreditNoteNumber("C1"), null, BRITAIN, POUNDS, List.of(pieces(1, candle.id(), "27.50")));

        assertThat(note.version()).isEqualTo(1);
        assertThat(read(() -> shop().creditNotes().get(note.id()).order())).isEmpty();
        assertThat(read(() -> shop().creditNotes().get(note.id()).total())).isEqualTo(pounds("27.50"));
    }

    @Test
    void refusesAProductThatIsNotThere() {
        assertBreaks(
                "fk_credit_note_line_product_id",
                () -> crediting.creditUnknownOrder(
                        new CreditNoteNumber("C1"),
                        ann.id(),
                        BRITAIN,
                        POUNDS,
                        List.of(pieces(1, ProductId.next(), "27.50"))));
    }

    final CreditNote credit(OrderId order, String number, Item... items) {
        return crediting.credit(order, new CreditNoteNumber(number), List.of(items));
    }
}
