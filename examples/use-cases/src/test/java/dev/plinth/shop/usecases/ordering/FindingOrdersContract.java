package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.ordering.SampleCreditNotes.aCreditNoteAgainst;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.shared.Page;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What finding orders finds, wherever they are kept. */
abstract class FindingOrdersContract extends OrderingContract {
    private FindingOrders finding;

    @BeforeEach
    void prepare() {
        finding = new FindingOrders(shop().transactions(), shop().orders(), shop().creditNotes());
    }

    @Test
    void findsAnOrderWithItsLinesAndPayments() {
        var order = keep(anOrderOfSixLanterns());

        assertThat(read(() -> finding.byId(order.id()).lines())).hasSize(1);
        assertThat(read(() -> finding.byId(order.id()).payments())).isEmpty();
        assertThat(read(() -> finding.byNumber(order.number()).lines())).hasSize(1);
        assertThat(finding.byId(order.id()).version()).isEqualTo(1);
    }

    @Test
    void findsNoOrderThatIsNotThere() {
        var unknown = OrderId.next();

        assertNotFound("no order " + unknown, () -> finding.byId(unknown));
        assertNotFound("no order 7", () -> finding.byNumber(new OrderNumber("7")));
    }

    @Test
    void searches() {
        keep(anOrderOfSixLanterns());
        var dear = keep(anOrder("2", null, NOW, pieces(100, lantern.id(), "3.39")));

        var page = finding.search(Search.<Order, OrderId>by(OrderAttributes.TOTAL, Direction.DESCENDING)
                .pagesOf(1));

        assertThat(page.items()).extracting(OrderSummary::id).containsExactly(dear.id());
        assertThat(page.next()).isPresent();
    }

    @Test
    void pagesThroughTheOrdersOfACustomerTheNewestFirst() {
        var orders = IntStream.range(0, 5)
                .mapToObj(day -> keep(
                        anOrder("O-" + day, ann.id(), NOW.plusSeconds(86_400L * day), pieces(1, lantern.id(), "1"))))
                .toList();
        keep(anOrder("guest", null, NOW, pieces(1, lantern.id(), "1")));

        var found = new ArrayList<OrderId>();
        Page<OrderSummary, Search.Position<OrderId>> page = finding.ofCustomer(ann.id(), 2, Optional.empty());
        page.items().forEach(summary -> found.add(summary.id()));
        while (page.next().isPresent()) {
            page = finding.ofCustomer(ann.id(), 2, page.next());
            page.items().forEach(summary -> found.add(summary.id()));
        }

        assertThat(found)
                .containsExactly(
                        orders.get(4).id(),
                        orders.get(3).id(),
                        orders.get(2).id(),
                        orders.get(1).id(),
                        orders.get(0).id());
    }

    @Test
    void findsNoOrdersOfACustomerWhoIsNotThere() {
        assertThat(finding.ofCustomer(CustomerId.next(), 2, Optional.empty()).items())
                .isEmpty();
    }

    @Test
    void findsACreditNote() {
        var note = keepACreditNoteOf(keep(anOrderOfSixLanterns()));

        assertThat(read(() -> finding.creditNote(note.id()).lines())).hasSize(1);
        assertThat(read(() -> finding.creditNotes(note.order().orElseThrow()))).containsExactly(note);
    }

    @Test
    void findsNoCreditNoteThatIsNotThere() {
        var unknown = CreditNoteId.next();

        assertNotFound("no credit note " + unknown, () -> finding.creditNote(unknown));
        assertThat(finding.creditNotes(OrderId.next())).isEmpty();
    }

    private CreditNote keepACreditNoteOf(Order order) {
        return shop().transactions().write(() -> {
            var note = aCreditNoteAgainst(
                    shop().orders().get(order.id()), List.of(), "C1", pieces(1, lantern.id(), "3.39"));
            shop().creditNotes().add(note);
            return note;
        });
    }
}
