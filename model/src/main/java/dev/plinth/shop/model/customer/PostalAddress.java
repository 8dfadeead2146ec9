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
    /** Strips the texts and refuses empty ones, and those above 500 characters. */
    public PostalAddress {
        recipient = Text.name("recipient", recipient);
        street = Text.name("street", street);
        postalCode = Text.name("postal code", postalCode);
        city = Text.name("city", city);
    }
}
