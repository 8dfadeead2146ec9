package dev.plinth.shop.model.customer;

import static dev.plinth.shop.model.customer.SampleCustomers.aClosedCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aKnownCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aPlaceIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.shared.DuplicateKey;
import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Transactions;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Customers} promises. */
public abstract class CustomersContract {
    /** The transactions of an empty shop. */
    protected abstract Transactions transactions();

    /** No customers yet. */
    protected abstract Customers customers();

    @Test
    void countsAndTellsWhoIsThere() {
        var customer = aCustomer("17850");
        transactions().run(() -> customers().add(customer));

        assertThat(transactions().read(() -> customers().count())).isOne();
        assertThat(transactions().read(() -> customers().exists(customer.id()))).isTrue();
        assertThat(transactions().read(() -> customers().exists(CustomerId.next())))
                .isFalse();
    }

    @Test
    void letsACustomerGo() {
        var customer = aKnownCustomer("17850");
        transactions().run(() -> customers().add(customer));

        transactions().run(() -> customers().remove(customers().get(customer.id())));

        assertThat(transactions().read(() -> customers().find(customer.id()))).isEmpty();
    }

    @Test
    void forgetsWhoWasErased() {
        var customer = aKnownCustomer("17850");
        transactions().run(() -> customers().add(customer));
        transactions().run(() -> customers().get(customer.id()).close());

        transactions().run(() -> customers().get(customer.id()).erase());

        transactions().run(() -> {
            var erased = customers().get(customer.id());
            assertThat(erased.email()).isEmpty();
            assertThat(erased.addresses()).isEmpty();
            assertThat(erased.status()).isEqualTo(CustomerStatus.CLOSED);
            assertThat(erased.version()).isEqualTo(3);
        });
    }

    @Test
    void findsWhatWasAdded() {
        var added = aKnownCustomer("17850");
        keep(added);

        check(added.id(), found -> {
            assertThat(found).isNotSameAs(added);
            assertThat(found.number()).isEqualTo(new CustomerNumber("17850"));
            assertThat(found.email()).contains(new EmailAddress("ada@example.org"));
            assertThat(found.status()).isEqualTo(CustomerStatus.ACTIVE);
            assertThat(found.place(AddressKind.BILLING)).contains(aPlaceIn("London"));
            assertThat(found.place(AddressKind.DELIVERY)).contains(aPlaceIn("Leeds"));
            assertThat(found.addresses()).hasSize(2);
            assertThat(found.version()).isEqualTo(1);
        });
    }

    @Test
    void findsWhatIsKnownByANumberAlone() {
        var added = aCustomer("17850");
        keep(added);

        check(added.id(), found -> {
            assertThat(found.email()).isEmpty();
            assertThat(found.addresses()).isEmpty();
        });
    }

    @Test
    void keepsAClosedCustomer() {
        var added = aClosedCustomer("17850");
        keep(added);

        check(added.id(), found -> assertThat(found.status()).isEqualTo(CustomerStatus.CLOSED));
    }

    @Test
    void keepsChanges() {
        var added = aKnownCustomer("17850");
        keep(added);

        change(added.id(), customer -> {
            customer.reachAt(null);
            customer.leave(AddressKind.BILLING);
            customer.resideAt(AddressKind.DELIVERY, aPlaceIn("York"));
        });

        check(added.id(), found -> {
            assertThat(found.email()).isEmpty();
            assertThat(found.place(AddressKind.BILLING)).isEmpty();
            assertThat(found.place(AddressKind.DELIVERY)).contains(aPlaceIn("York"));
            assertThat(found.version()).isEqualTo(2);
        });
    }

    @Test
    void keepsAnAddressThatReplacesAForgottenOne() {
        var added = aKnownCustomer("17850");
        keep(added);

        change(added.id(), customer -> {
            customer.leave(AddressKind.BILLING);
            customer.resideAt(AddressKind.BILLING, aPlaceIn("York"));
        });

        check(added.id(), found -> assertThat(found.place(AddressKind.BILLING)).contains(aPlaceIn("York")));
    }

    @Test
    void countsAChangeOfAddressesAlone() {
        var added = aKnownCustomer("17850");
        keep(added);

        change(added.id(), customer -> customer.leave(AddressKind.BILLING));

        check(added.id(), found -> assertThat(found.version()).isEqualTo(2));
    }

    @Test
    void findsByNumber() {
        var added = aCustomer("17850");
        keep(added, aCustomer("13047"));

        var found = transactions().read(() -> customers().findByNumber(new CustomerNumber("17850")));

        assertThat(found).contains(added);
    }

    @Test
    void findsByNumbers() {
        var one = aCustomer("17850");
        var two = aCustomer("13047");
        keep(one, two, aCustomer("12583"));

        var found = transactions().read(() -> customers().findByNumbers(numbers("17850", "99999", "13047", "17850")));

        assertThat(found).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void findsNothingByNoNumbers() {
        keep(aCustomer("17850"));

        assertThat(transactions().read(() -> customers().findByNumbers(List.of())))
                .isEmpty();
    }

    @Test
    void findsByNumberWhatTheSameTransactionAdded() {
        var found = transactions().write(() -> {
            customers().add(aCustomer("17850"));
            return customers().findByNumber(new CustomerNumber("17850"));
        });

        assertThat(found).isPresent();
    }

    @Test
    void findsNothingUnderWhatIsUnknown() {
        var unknown = CustomerId.next();

        transactions().run(() -> {
            assertThat(customers().find(unknown)).isEmpty();
            assertThat(customers().findByNumber(new CustomerNumber("0"))).isEmpty();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> customers().get(unknown))
                    .withMessage("no customer " + unknown);
        });
    }

    @Test
    void refusesTwoWithOneNumber() {
        var first = aCustomer("17850");
        keep(first);

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(aCustomer("13047"), aCustomer("17850")))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("uq_customer_number"))
                .withMessageContaining("uq_customer_number");

        assertThat(transactions().read(() -> customers().findByNumbers(numbers("17850", "13047"))))
                .containsExactly(first);
    }

    @Test
    void refusesTwoWithOneIdentifier() {
        var first = aCustomer("17850");
        keep(first);

        assertThatExceptionOfType(DuplicateKey.class)
                .isThrownBy(() -> keep(new Customer(first.id(), new CustomerNumber("13047"))))
                .satisfies(failure -> assertThat(failure.constraint()).isEqualTo("pk_customer_id"));
    }

    private void keep(Customer... added) {
        transactions().run(() -> List.of(added).forEach(customers()::add));
    }

    private void change(CustomerId id, Consumer<Customer> change) {
        transactions().run(() -> change.accept(customers().get(id)));
    }

    private void check(CustomerId id, Consumer<Customer> check) {
        transactions().read(() -> {
            check.accept(customers().get(id));
            return true;
        });
    }

    private static List<CustomerNumber> numbers(String... numbers) {
        return List.of(numbers).stream().map(CustomerNumber::new).toList();
    }
}
