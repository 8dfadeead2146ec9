package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Text;

/**
 * A place that mail reaches.
 *
 * @param recipient whose name stands on it
 * @param street street and house
 * @param postalCode as the country writes it
 * @param city the town
 * @param country where it lies
 */
public record PostalAddress(String recipient, String street, String postalCode, String city, CountryCode country) {
    /** Strips the texts and refuses empty ones. */
    public PostalAddress {
        recipient = Text.require("recipient", recipient);
        street = Text.require("street", street);
        postalCode = Text.require("postal code", postalCode);
        city = Text.require("city", city);
    }
}
