package dev.plinth.shop.usecases.customer;

import static dev.plinth.shop.model.customer.SampleCustomers.aClosedCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aKnownCustomer;
import static dev.plinth.shop.model.customer.SampleCustomers.aPlaceIn;
import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.ordering.SampleOrders.anOrder;
import static dev.plinth.shop.model.ordering.SampleOrders.pieces;
import static dev.plinth.shop.usecases.Refusals.assertBreaks;
import static dev.plinth.shop.usecases.Refusals.assertDuplicates;
import static dev.plinth.shop.usecases.Refusals.assertNotFound;
import static dev.plinth.shop.usecases.Refusals.assertStale;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.catalog.SampleProducts;
import dev.plinth.shop.model.customer.AddressKind;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.customer.CustomerStatus;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.customer.PostalAddress;
import dev.plinth.shop.model.ordering.Shop;
import dev.plinth.shop.model.shared.ExpectedVersion;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shop does with customers, wherever they are kept. */
abstract class CustomersContract {
    private static final CustomerNumber NUMBER = new CustomerNumber("17850");
    private static final EmailAddress EMAIL = new EmailAddress("ann@example.org");

    private FindingCustomers finding;
    private RegisteringCustomers registering;
    private ClosingCustomers closing;

    /** The shop, empty. */
    abstract Shop shop();

    @BeforeEach
    void prepare() {
        finding = new FindingCustomers(shop().transactions(), shop().customers());
        registering = new RegisteringCustomers(shop().transactions(), shop().customers());
        closing = new ClosingCustomers(shop().transactions(), shop().customers());
    }

    @Test
    void registersACustomer() {
        var customer = registering.register(NUMBER, EMAIL, Map.of(AddressKind.DELIVERY, aPlaceIn("York")));

        assertThat(customer.version()).isEqualTo(1);
        assertThat(kept(customer, Customer::email)).contains(EMAIL);
        assertThat(place(customer, AddressKind.DELIVERY)).contains(aPlaceIn("York"));
        assertThat(place(customer, AddressKind.BILLING)).isEmpty();
    }

    @Test
    void refusesANumberThatIsTaken() {
        registering.register(NUMBER, EMAIL, Map.of());

        assertDuplicates("uq_customer_number", () -> registering.register(NUMBER, null, Map.of()));
    }

    @Test
    void findsACustomer() {
        var customer = keep(aKnownCustomer("17850"));

        assertThat(finding.byId(customer.id()).number()).isEqualTo(NUMBER);
        assertThat(finding.withNumber(NUMBER)).contains(customer);
    }

    @Test
    void findsNoneWhereThereIsNone() {
        var id = CustomerId.next();

        assertNotFound("no customer " + id, () -> finding.byId(id));
        assertThat(finding.withNumber(NUMBER)).isEmpty();
    }

    @Test
    void forgetsWhatAChangeLeavesOut() {
        var customer = keep(aKnownCustomer("17850"));

        var changed = registering.change(
                customer.id(), ExpectedVersion.of(1), null, Map.of(AddressKind.BILLING, aPlaceIn("York")));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(kept(customer, Customer::email)).isEmpty();
        assertThat(place(customer, AddressKind.BILLING)).contains(aPlaceIn("York"));
        assertThat(place(customer, AddressKind.DELIVERY)).isEmpty();
    }

    @Test
    void refusesAChangeDecidedOnFromAnotherVersion() {
        var customer = keep(aKnownCustomer("17850"));
        registering.change(customer.id(), ExpectedVersion.ANY, null, Map.of());

        assertStale(() -> registering.change(customer.id(), ExpectedVersion.of(1), EMAIL, Map.of()));
        assertStale(() -> closing.close(customer.id(), ExpectedVersion.of(1)));
        assertThat(kept(customer, Customer::email)).isEmpty();
    }

    @Test
    void changesNoClosedCustomer() {
        var customer = keep(aClosedCustomer("17850"));

        assertBreaks(
                "customer-is-active", () -> registering.change(customer.id(), ExpectedVersion.ANY, EMAIL, Map.of()));
        assertBreaks("customer-is-active", () -> closing.close(customer.id(), ExpectedVersion.ANY));
    }

    @Test
    void closesAndErasesACustomer() {
        var customer = keep(aKnownCustomer("17850"));

        closing.close(customer.id(), ExpectedVersion.of(1));
        var erased = closing.erase(customer.id(), ExpectedVersion.of(2));

        assertThat(erased.version()).isEqualTo(3);
        assertThat(kept(customer, Customer::status)).isEqualTo(CustomerStatus.CLOSED);
        assertThat(kept(customer, Customer::email)).isEmpty();
        assertThat(kept(customer, Customer::addresses)).isEmpty();
    }

    @Test
    void erasesNoActiveCustomer() {
        var customer = keep(aKnownCustomer("17850"));

        assertBreaks("customer-is-erased-when-closed", () -> closing.erase(customer.id(), ExpectedVersion.ANY));
        assertThat(kept(customer, Customer::email)).isPresent();
    }

    @Test
    void removesACustomerWhoNeverBought() {
        var customer = keep(aKnownCustomer("17850"));

        closing.remove(customer.id(), ExpectedVersion.of(1));

        assertNotFound("no customer " + customer.id(), () -> finding.byId(customer.id()));
    }

    @Test
    void removesNoCustomerWhoBought() {
        var customer = keep(aKnownCustomer("17850"));
        var lantern = SampleProducts.aProduct("85123A");
        shop().transactions().run(() -> shop().products().add(lantern));
        shop().transactions()
                .run(() ->
                        shop().orders().add(anOrder("536365", customer.id(), TODAY, pieces(6, lantern.id(), "3.39"))));

        assertBreaks("fk_sales_order_customer_id", () -> closing.remove(customer.id(), ExpectedVersion.ANY));
    }

    private Customer keep(Customer customer) {
        shop().transactions().run(() -> shop().customers().add(customer));
        return customer;
    }

    private Optional<PostalAddress> place(Customer customer, AddressKind kind) {
        return kept(customer, kept -> kept.place(kind));
    }

    private <T> T kept(Customer customer, Function<Customer, T> question) {
        return shop().transactions()
                .read(() -> question.apply(shop().customers().get(customer.id())));
    }
}
