package dev.plinth.shop.model.customer;

import static dev.plinth.shop.model.customer.SampleCustomers.aClosedCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aKnownCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aPlaceIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plinth.shop.model.shared.BrokenRule;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerTests {
    @Test
    void beginsActiveAndKnownByANumberAlone() {
        var customer = aCustomer("17850");

        assertThat(customer.number()).isEqualTo(new CustomerNumber("17850"));
        assertThat(customer.status()).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(customer.email()).isEmpty();
        assertThat(customer.addresses()).isEmpty();
        assertThat(customer.version()).isZero();
    }

    @Test
    void takesAndForgetsAnEmailAddress() {
        var customer = aCustomer("17850");

        customer.reachAt(new EmailAddress("ada@example.org"));
        assertThat(customer.email()).contains(new EmailAddress("ada@example.org"));

        customer.reachAt(null);
        assertThat(customer.email()).isEmpty();
    }

    @Test
    void hasOneAddressForEachPurpose() {
        var customer = aCustomer("17850");

        customer.resideAt(AddressKind.BILLING, aPlaceIn("London"));
        customer.resideAt(AddressKind.DELIVERY, aPlaceIn("Leeds"));
        customer.resideAt(AddressKind.BILLING, aPlaceIn("York"));

        assertThat(customer.addresses()).hasSize(2);
        assertThat(customer.place(AddressKind.BILLING)).contains(aPlaceIn("York"));
        assertThat(customer.place(AddressKind.DELIVERY)).contains(aPlaceIn("Leeds"));
    }

    @Test
    void leavesOneAddressAndKeepsTheOther() {
        var customer = aKnownCustomer("17850");

        customer.leave(AddressKind.BILLING);

        assertThat(customer.place(AddressKind.BILLING)).isEmpty();
        assertThat(customer.place(AddressKind.DELIVERY)).isPresent();
    }

    @Test
    void closes() {
        var customer = aKnownCustomer("17850");

        customer.close();

        assertThat(customer.status()).isEqualTo(CustomerStatus.CLOSED);
        assertThat(customer.addresses()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void refusesToChangeWhenClosed(Consumer<Customer> change) {
        var customer = aClosedCustomer("17850");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> change.accept(customer))
                .withMessage("customer 17850 is closed and does not change")
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("customer-is-active"));

        assertThat(customer.email()).isPresent();
        assertThat(customer.addresses()).hasSize(2);
    }

    static List<Consumer<Customer>> changes() {
        return List.of(
                Customer::close,
                customer -> customer.reachAt(null),
                customer -> customer.leave(AddressKind.BILLING),
                customer -> customer.resideAt(AddressKind.BILLING, aPlaceIn("York")));
    }

    @Test
    void isErasedWhenClosed() {
        var customer = aClosedCustomer("17850");

        customer.erase();

        assertThat(customer.email()).isEmpty();
        assertThat(customer.addresses()).isEmpty();
        assertThat(customer.number()).isEqualTo(new CustomerNumber("17850"));
    }

    @Test
    void refusesToBeErasedBeforeItIsClosed() {
        var customer = aKnownCustomer("17850");

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(customer::erase)
                .withMessage("customer 17850 is not closed and may still buy")
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("customer-is-erased-when-closed"));

        assertThat(customer.email()).isPresent();
    }

    @Test
    void isTheSameByItsIdentifier() {
        var customer = aCustomer("17850");
        var same = new Customer(customer.id(), new CustomerNumber("13047"));

        assertThat(customer).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(aCustomer("17850"));
    }
}
