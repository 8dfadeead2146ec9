package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.BrokenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys under a number, with at most one address for each purpose. A closed customer no longer
 * changes, other than that personal data can be erased.
 */
public class Customer {
    private CustomerId id;
    private long version;
    private CustomerNumber number;
    private @Nullable EmailAddress email;
    private CustomerStatus status;
    private List<CustomerAddress> addresses = new ArrayList<>();

    /** A customer who may buy, known by a number alone. */
    public Customer(CustomerId id, CustomerNumber number) {
        this.id = id;
        this.number = number;
        this.status = CustomerStatus.ACTIVE;
    }

    /** Which customer this is. */
    public CustomerId id() {
        return id;
    }

    /** How often the stored customer has changed. */
    public long version() {
        return version;
    }

    /** The number that people use. */
    public CustomerNumber number() {
        return number;
    }

    /** Where mail reaches the customer, if known. */
    public Optional<EmailAddress> email() {
        return Optional.ofNullable(email);
    }

    /** Whether the customer may still buy. */
    public CustomerStatus status() {
        return status;
    }

    /** The addresses, in no particular order. */
    public List<CustomerAddress> addresses() {
        return List.copyOf(addresses);
    }

    /** The place for a purpose, if there is one. */
    public Optional<PostalAddress> place(AddressKind kind) {
        return address(kind).map(CustomerAddress::place);
    }

    /** Takes a new e-mail address, or forgets the old one. */
    public void reachAt(@Nullable EmailAddress newEmail) {
        requireActive();
        email = newEmail;
    }

    /** Sets the place for a purpose, instead of the one before. */
    public void resideAt(AddressKind kind, PostalAddress place) {
        requireActive();
        address(kind)
                .ifPresentOrElse(
                        address -> address.moveTo(place), () -> addresses.add(new CustomerAddress(kind, place)));
    }

    /** Forgets the place for a purpose. */
    public void leave(AddressKind kind) {
        requireActive();
        addresses.removeIf(address -> address.kind() == kind);
    }

    /** Lets the customer go; for good. */
    public void close() {
        requireActive();
        status = CustomerStatus.CLOSED;
    }

    /**
     * Forgets who the customer was: the e-mail address and all places. The number stays, for the sake of what was bought.
     *
     * @throws BrokenRule {@code customer-is-erased-when-closed} if the customer may still buy
     */
    public void erase() {
        if (status != CustomerStatus.CLOSED) {
            throw new BrokenRule(
                    "customer-is-erased-when-closed", "customer " + number + " is not closed and may still buy");
        }
        email = null;
        addresses.clear();
    }

    private Optional<CustomerAddress> address(AddressKind kind) {
        return addresses.stream().filter(address -> address.kind() == kind).findFirst();
    }

    private void requireActive() {
        if (status != CustomerStatus.ACTIVE) {
            throw new BrokenRule("customer-is-active", "customer " + number + " is closed and does not change");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Customer that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Customer() {}
}
