package dev.plinth.shop.usecases.ordering;

import static dev.plinth.shop.model.customer.SampleCustomers.aCustomer;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.paid;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertDuplicates;
import static dev.plinth.shop.usecases.Refusals.assertNotAllowed;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static dev.plinth.shop.usecases.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.PostalAddress;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderNumber;
import dev.plinth.shop.model.ordering.OrderStatus;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.PaymentMethod;
import dev.plinth.shop.model.shared.ExpectedVersion;
import dev.plinth.shop.model.shared.Filter;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.usecases.catalog.EditingProducts;
import dev.plinth.shop.usecases.customer.ClosingCustomers;
import dev.plinth.shop.usecases.customer.FindingCustomers;
import dev.plinth.shop.usecases.customer.RegisteringCustomers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a customer does with orders, wherever they are kept: each activity joins a transaction that is restricted to the
 * customer, as a server opens one for each request.
 */
abstract class OwnOrdersContract extends OrderingContract {
    private static final Map<AddressKind, PostalAddress> HOME =
            Map.of(AddressKind.BILLING, new PostalAddress("Ann", "1 High Street", "BA1 1AA", "Bath", BRITAIN));

    private final Customer bob = aCustomer("13047");
    private final Order ofBob = anOrder("2", bob.id(), NOW, pieces(6, lantern.id(), "3.39", "of bob"));
    private PlacingOrders placing;
    private FindingOrders finding;
    private PayingOrders paying;
    private FulfillingOrders fulfilling;
    private CreditingOrders crediting;
    private FindingCustomers findingCustomers;
    private RegisteringCustomers registering;

    @BeforeEach
    void letBobBuyToo() {
        placing = new PlacingOrders(shop().transactions(), shop().orders(), shop().products(), CLOCK);
        finding = new FindingOrders(shop().transactions(), shop().orders(), shop().creditNotes());
        paying = new PayingOrders(shop().transactions(), shop().orders());
        fulfilling = new FulfillingOrders(shop().transactions(), shop().orders());
        crediting = new CreditingOrders(shop().transactions(), shop().orders(), shop().creditNotes(), CLOCK);
        findingCustomers = new FindingCustomers(shop().transactions(), shop().customers());
        registering = new RegisteringCustomers(shop().transactions(), shop().customers());
        shop().transactions().run(() -> shop().customers().add(bob));
        keep(ofBob);
    }

    @Test
    void placesAtThePricesOfTheCatalog() {
        var order = place("1", "3.39");

        assertThat(order.version()).isEqualTo(1);
        assertThat(kept(order, Order::customer)).contains(ann.id());
        assertThat(kept(order, Order::lines)).hasSize(2);
    }

    @Test
    void placesAtNoOtherPrice() {
        assertBreaks("item-price-is-asked", () -> place("1", "3.38"));
    }

    @Test
    void placesUnderNoNumberThatAnotherHas() {
        assertDuplicates("uq_sales_order_number", () -> place("2", "3.39"));
    }

    @Test
    void placesNothingForOthers() {
        assertNotAllowed(() -> ofAnn().write(() -> placing.placeAs(
                Optional.of(bob.id()),
                new OrderNumber("1"),
                Optional.empty(),
                BRITAIN,
                POUNDS,
                List.of(pieces(1, lantern.id(), "3.39")))));
        assertNotAllowed(() -> ofAnn().write(() ->
                placing.place(new OrderNumber("1"), null, BRITAIN, POUNDS, List.of(pieces(1, lantern.id(), "3.39")))));
    }

    @Test
    void findsWhatIsTheirs() {
        var order = place("1", "3.39");
        var note = credit(order, "C1");

        assertThat(annReads(() -> finding.byId(order.id()).lines())).hasSize(2);
        assertThat(annReads(() -> finding.byNumber(order.number()).payments())).isEmpty();
        assertThat(annReads(
                        () -> finding.ofCustomer(ann.id(), 50, Optional.empty()).items()))
                .extracting(OrderSummary::id)
                .containsExactly(order.id());
        assertThat(annReads(() -> finding.creditNote(note.id()).lines())).hasSize(1);
        assertThat(annReads(() -> finding.creditNotes(order.id()))).containsExactly(note);
    }

    @Test
    void findsNothingOfOthers() {
        var note = credit(ofBob, "C1");

        assertNotFound("no order " + ofBob.id(), () -> annReads(() -> finding.byId(ofBob.id())));
        assertNotFound("no order " + ofBob.number(), () -> annReads(() -> finding.byNumber(ofBob.number())));
        assertNotFound("no credit note " + note.id(), () -> annReads(() -> finding.creditNote(note.id())));
        assertThat(annReads(() -> finding.creditNotes(ofBob.id()))).isEmpty();
        assertThat(annReads(
                        () -> finding.ofCustomer(bob.id(), 50, Optional.empty()).items()))
                .isEmpty();
    }

    @Test
    void searchesAmongTheirOwn() {
        var order = place("1", "3.39");
        var byNumber = Search.<Order, OrderId>by(OrderAttributes.NUMBER, Direction.ASCENDING);

        for (var search : List.of(
                byNumber,
                byNumber.where(OrderAttributes.STATUS.is(OrderStatus.PLACED)),
                byNumber.where(OrderAttributes.PLACED_AT.from(NOW, NOW.plusSeconds(1))),
                byNumber.where(OrderAttributes.TOTAL.between(
                        pounds("1").amount(), pounds("100").amount())))) {
            assertThat(annReads(() -> finding.search(search).items()))
                    .extracting(OrderSummary::id)
                    .containsExactly(order.id());
        }
        assertThat(annReads(() -> finding.search(containing(byNumber, "of ann")).items()))
                .hasSize(1);
        assertThat(annReads(() -> finding.search(containing(byNumber, "of bob")).items()))
                .isEmpty();
    }

    @Test
    void paysWhatIsTheirs() {
        var order = place("1", "3.39");

        var once = ofAnn().write(() -> pay(order, 1, "10"));
        var twice = ofAnn().write(() -> pay(order, 2, "13.73"));

        assertThat(once.version()).isEqualTo(2);
        assertThat(twice.version()).isEqualTo(3);
        assertThat(kept(order, Order::payments)).hasSize(2);
        assertThat(kept(order, Order::outstanding)).isEqualTo(pounds("0"));
    }

    @Test
    void paysByTheRules() {
        var order = place("1", "3.39");

        assertBreaks("payment-within-total", () -> ofAnn().write(() -> pay(order, 1, "100")));
        assertStale(() -> ofAnn().write(() -> pay(order, 7, "1")));
    }

    @Test
    void cancelsWhatIsTheirs() {
        var order = place("1", "3.39");

        ofAnn().write(() -> fulfilling.cancel(order.id(), ExpectedVersion.of(1)));

        assertThat(kept(order, Order::status)).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void doesNothingToOrdersOfOthers() {
        for (var activity : List.<Supplier<Object>>of(
                () -> pay(ofBob, 1, "1"),
                () -> fulfilling.cancel(ofBob.id(), ExpectedVersion.ANY),
                () -> fulfilling.ship(ofBob.id(), ExpectedVersion.ANY),
                () -> fulfilling.deliver(ofBob.id(), ExpectedVersion.ANY),
                () -> crediting.credit(
                        ofBob.id(), new CreditNoteNumber("C1"), List.of(pieces(1, lantern.id(), "3.39"))))) {
            assertNotFound("no order " + ofBob.id(), () -> ofAnn().write(activity));
        }
        assertThat(kept(ofBob, Order::version)).isEqualTo(1);
    }

    @Test
    void leavesToTheStaffWhatIsTheirWork() {
        var order = paid(anOrder("3", ann.id(), NOW, pieces(6, lantern.id(), "3.39")));
        keep(order);
        var one = List.of(pieces(1, lantern.id(), "3.39"));

        assertNotAllowed(() -> ofAnn().write(() -> fulfilling.ship(order.id(), ExpectedVersion.ANY)));
        assertNotAllowed(() -> ofAnn().write(() -> crediting.credit(order.id(), new CreditNoteNumber("C1"), one)));
        assertNotAllowed(() -> ofAnn().write(() ->
                crediting.creditUnknownOrder(new CreditNoteNumber("C1"), ann.id(), BRITAIN, POUNDS, one)));
        assertThat(kept(order, Order::version)).isEqualTo(1);
    }

    @Test
    void readsWhoTheyAreAndNoOthers() {
        registering.change(ann.id(), ExpectedVersion.ANY, null, HOME);

        assertThat(annReads(() -> findingCustomers.byId(ann.id()).place(AddressKind.BILLING)))
                .contains(HOME.get(AddressKind.BILLING));
        assertThat(annReads(() -> findingCustomers.withNumber(ann.number()).isPresent()))
                .isTrue();
        assertNotFound("no customer " + bob.id(), () -> annReads(() -> findingCustomers.byId(bob.id())));
        assertThat(annReads(() -> findingCustomers.withNumber(bob.number()).isPresent()))
                .isFalse();
    }

    @Test
    void changesNeitherCustomersNorTheCatalog() {
        var closing = new ClosingCustomers(shop().transactions(), shop().customers());
        var editing = new EditingProducts(shop().transactions(), shop().products());

        for (var activity : List.<Runnable>of(
                () -> registering.change(ann.id(), ExpectedVersion.ANY, null, HOME),
                () -> registering.register(new CustomerNumber("12346"), null, HOME),
                () -> closing.close(ann.id(), ExpectedVersion.ANY),
                () -> closing.remove(ann.id(), ExpectedVersion.ANY),
                () -> editing.change(lantern.id(), ExpectedVersion.ANY, new ProductName("Lamp"), Set.of()),
                () -> editing.remove(candle.id(), ExpectedVersion.ANY))) {
            assertNotAllowed(() -> ofAnn().run(activity));
        }
    }

    private Order place(String number, String unitPrice) {
        return ofAnn().write(() -> placing.placeAs(
                Optional.of(ann.id()),
                new OrderNumber(number),
                Optional.empty(),
                BRITAIN,
                POUNDS,
                List.of(pieces(6, lantern.id(), unitPrice), pieces(1, candle.id(), "3.39", "of ann"))));
    }

    private Order pay(Order order, long version, String pounds) {
        return paying.pay(
                order.id(), ExpectedVersion.of(version), PaymentMethod.CARD, pounds(pounds), "card-" + version, NOW);
    }

    /** Gives one lantern of an order back, as the staff does. */
    private CreditNote credit(Order order, String number) {
        return crediting.credit(order.id(), new CreditNoteNumber(number), List.of(pieces(1, lantern.id(), "3.39")));
    }

    private static Search<Order, OrderId> containing(Search<Order, OrderId> search, String text) {
        return search.where(Filter.containing(OrderAttributes.TEXT, text));
    }

    private Transactions ofAnn() {
        return shop().transactions().as("ann").restrictedTo(ann.id().value());
    }

    private <T> T annReads(Supplier<T> question) {
        return ofAnn().read(question);
    }
}
