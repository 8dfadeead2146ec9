package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.catalog.SampleProducts.aProduct;
import static dev.plinth.shop.model.customer.SampleCustomers.aCustomer;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.paid;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.catalog.ProductName;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.History;
import dev.plinth.shop.model.shared.NotAllowed;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What transactions promise that are restricted to a customer, wherever the shop is kept. */
public abstract class RestrictedTransactionsContract extends SellingContract {
    @Test
    void showTheirOrdersAlone() {
        var own = order("1", ann);
        var others = List.of(order("2", bob), order("3", null));
        keep(own);
        others.forEach(this::keep);

        for (var other : others) {
            assertThat(annReads(() -> shop().orders().find(other.id()))).isEmpty();
            assertThat(annReads(() -> shop().orders().exists(other.id()))).isFalse();
            assertThat(annReads(() -> shop().orders().findByNumber(other.number())))
                    .isEmpty();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> ofAnn().write(() -> shop().orders().lock(other.id())));
        }
        assertThat(annReads(() -> shop().orders().get(own.id()).lines())).hasSize(1);
        assertThat(annReads(() -> shop().orders().count())).isEqualTo(1);
        assertThat(annReads(() -> shop().orders()
                                .search(Search.<Order, OrderId>by(OrderAttributes.NUMBER, Direction.ASCENDING)))
                        .items())
                .extracting(OrderSummary::id)
                .containsExactly(own.id());
        assertThat(annReads(() -> shop().orders()
                        .summarize(others.stream().map(Order::number).toList())))
                .isEmpty();
        assertThat(read(() -> shop().orders().count())).isEqualTo(3);
    }

    @Test
    void showTheirCreditNotesAlone() {
        var own = order("1", ann);
        var other = order("2", bob);
        keep(own, other);
        var note = credit(own, "C1", pieces(1, lantern.id(), "2"));
        var foreign = credit(other, "C2", pieces(1, lantern.id(), "2"));

        assertThat(annReads(() -> shop().creditNotes().get(note.id()).lines())).hasSize(1);
        assertThat(annReads(() -> shop().creditNotes().find(foreign.id()))).isEmpty();
        assertThat(annReads(() -> shop().creditNotes().findByOrder(other.id()))).isEmpty();
        assertThat(annReads(() -> shop().creditNotes().count())).isEqualTo(1);
    }

    @Test
    void showNoOtherCustomer() {
        assertThat(annReads(() -> shop().customers().find(ann.id()))).contains(ann);
        assertThat(annReads(() -> shop().customers().find(bob.id()))).isEmpty();
        assertThat(annReads(() -> shop().customers().findByNumber(bob.number())))
                .isEmpty();
        assertThat(annReads(() -> shop().customers().count())).isEqualTo(1);
    }

    @Test
    void showTheCatalog() {
        assertThat(annReads(() -> shop().products().find(lantern.id()))).contains(lantern);
        assertThat(annReads(() -> shop().products().count())).isEqualTo(3);
    }

    @Test
    void showNothingToACustomerWhoIsNotThere() {
        keep(order("1", ann));

        var ofAStranger = shop().transactions().restrictedTo(CustomerId.next().value());

        assertThat(ofAStranger.read(() -> shop().orders().count())).isZero();
        assertThat(ofAStranger.read(() -> shop().customers().count())).isZero();
    }

    @Test
    void showNothingThatAllCustomersComeTo() {
        assertNotAllowed(() -> annReads(() -> shop().reports().monthlyRevenue()));
    }

    @Test
    void hideWhoChangedSomething() {
        var order = order("1", ann);
        keep(order);

        assertNotAllowed(() -> annReads(() -> shop().orders().history(order.id())));
    }

    @Test
    void keepTheirOrders() {
        var order = order("1", ann);

        ofAnn().run(() -> shop().orders().add(order));
        ofAnn().run(() -> paid(shop().orders().lock(order.id())));

        assertThat(read(() -> shop().orders().get(order.id()).payments())).hasSize(1);
    }

    @Test
    void cancelTheirOrders() {
        var order = order("1", ann);
        keep(order);

        ofAnn().run(() -> shop().orders().lock(order.id()).cancel());

        assertThat(read(() -> shop().orders().get(order.id()).status())).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void keepNoOrderOfOthers() {
        for (var other : List.of(order("1", bob), order("2", null))) {
            assertNotAllowed(() -> ofAnn().run(() -> shop().orders().add(other)));
            assertNotAllowed(() -> ofAnn().run(() -> {
                shop().orders().add(other);
                shop().transactions().flush();
            }));
        }

        assertThat(read(() -> shop().orders().count())).isZero();
    }

    @Test
    void shipNothing() {
        var order = paid(order("1", ann));
        keep(order);

        assertNotAllowed(() -> ofAnn().run(() -> shop().orders().get(order.id()).ship()));
        assertThat(read(() -> shop().orders().get(order.id()).status())).isEqualTo(OrderStatus.PLACED);
    }

    @Test
    void giveNothingBack() {
        var order = order("1", ann);
        keep(order);

        assertNotAllowed(() -> ofAnn().run(() -> {
            var kept = shop().orders().get(order.id());
            shop().creditNotes()
                    .add(SampleCreditNotes.aCreditNoteAgainst(kept, List.of(), "C1", pieces(1, lantern.id(), "2")));
        }));
        assertThat(read(() -> shop().creditNotes().count())).isZero();
    }

    @Test
    void changeNothingElse() {
        assertNotAllowed(() -> ofAnn().run(() -> shop().products().add(aProduct("47566"))));
        assertNotAllowed(
                () -> ofAnn().run(() -> shop().products().get(lantern.id()).rename(new ProductName("Lamp"))));
        assertNotAllowed(() -> ofAnn().run(() -> shop().customers().add(aCustomer("12346"))));
        assertNotAllowed(
                () -> ofAnn().run(() -> shop().customers().get(ann.id()).reachAt(new EmailAddress("ann@example.org"))));
    }

    @Test
    void areHeldToRulesThatLookAtAll() {
        keep(order("1", bob));

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> ofAnn().run(() -> shop().orders().add(order("1", ann))))
                .returns("uq_sales_order_number", DuplicateKey::constraint);
        shop().transactions().run(() -> shop().customers().get(ann.id()).close());
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> ofAnn().run(() -> shop().orders().add(order("2", ann))))
                .returns("ck_sales_order_customer_active", BrokenRule::rule);
    }

    @Test
    void areJoinedByWorkThatIsNotRestrictedItself() {
        var other = order("1", bob);
        keep(other);

        assertThat(annReads(() -> read(() -> shop().orders().find(other.id())))).isEmpty();
        assertThat(ofAnn().<Optional<Order>>write(() -> shop().transactions()
                        .as("bob")
                        .write(() -> shop().orders().find(other.id()))))
                .isEmpty();
    }

    @Test
    void joinWhatIsRestrictedToTheSame() {
        assertThat(annReads(() -> ofAnn().read(() -> shop().orders().count()))).isZero();
    }

    @Test
    void joinNothingElse() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> shop().transactions().write(() -> annReads(() -> "never")))
                .withMessage("work that is restricted cannot join a transaction that is not restricted");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        shop().transactions().restrictedTo(bob.id().value()).write(() -> annReads(() -> "never")))
                .withMessage("work that is restricted cannot join a transaction that is restricted to another");
    }

    @Test
    void bearTheNameOfTheirUserWhicheverIsSaidFirst() {
        var transactions = shop().transactions();
        var customer = ann.id().value();
        var one = order("1", ann);
        var other = order("2", ann);

        transactions.as("ann").restrictedTo(customer).run(() -> shop().orders().add(one));
        transactions.restrictedTo(customer).as("ann").run(() -> shop().orders().add(other));

        for (var order : List.of(one, other)) {
            assertThat(read(() -> shop().orders().history(order.id())))
                    .map(History::createdBy)
                    .contains("ann");
        }
    }

    private Transactions ofAnn() {
        return shop().transactions().restrictedTo(ann.id().value());
    }

    private <T> T annReads(Supplier<T> question) {
        return ofAnn().read(question);
    }

    private Order order(String number, @Nullable Customer customer) {
        return anOrder(number, customer == null ? null : customer.id(), TODAY, pieces(2, lantern.id(), "2"));
    }

    private static void assertNotAllowed(ThrowingCallable work) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(work);
    }
}
