package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.Uuid7;
import java.util.UUID;

/** The address that a customer has for one purpose. */
public class CustomerAddress {
    private UUID id;
    private AddressKind kind;
    private PostalAddress place;

    CustomerAddress(AddressKind kind, PostalAddress place) {
        this.id = Uuid7.next();
        this.kind = kind;
        this.place = place;
    }

    /** What it is for. */
    public AddressKind kind() {
        return kind;
    }

    /** Where it is. */
    public PostalAddress place() {
        return place;
    }

    void moveTo(PostalAddress newPlace) {
        place = newPlace;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CustomerAddress() {}
}
