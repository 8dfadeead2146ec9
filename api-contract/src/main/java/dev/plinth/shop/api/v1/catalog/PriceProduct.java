package dev.plinth.shop.api.v1.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Gives a product one price more:
 *
 * <pre>{@code
 * {"version": 1, "price": {"price": {"amount": "2.95", "currency": "GBP"}, "validFrom": "2011-01-01T00:00:00Z"}}
 * }</pre>
 *
 * @param version the version that the change was made from
 * @param price the price, and when it is asked
 */
public record PriceProduct(
        @PositiveOrZero long version, @NotNull @Valid PriceDetails price) {}
