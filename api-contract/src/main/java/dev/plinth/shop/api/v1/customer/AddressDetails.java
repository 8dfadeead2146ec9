package dev.plinth.shop.api.v1.customer;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * The address that a customer has for one purpose:
 *
 * <pre>{@code
 * {"kind": "DELIVERY", "recipient": "Ada King", "street": "12 St James's Square", "postalCode": "SW1Y 4JH",
 *  "city": "London", "country": "GB"}
 * }</pre>
 *
 * @param kind what it is for
 * @param recipient whose name stands on it
 * @param street street and house
 * @param postalCode as the country writes it
 * @param city the town
 * @param country ISO 3166-1 alpha-2
 */
public record AddressDetails(
        @NotNull Kind kind,

        @NotNull @Pattern(regexp = Formats.NAME) String recipient,

        @NotNull @Pattern(regexp = Formats.NAME) String street,

        @NotNull @Pattern(regexp = Formats.NAME) String postalCode,

        @NotNull @Pattern(regexp = Formats.NAME) String city,

        @NotNull @Pattern(regexp = Formats.COUNTRY) String country) {
    /** What an address is for. */
    public enum Kind {
        /** Where the invoice goes. */
        BILLING,
        /** Where the goods go. */
        DELIVERY
    }
}
