package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * Ends the price of a product that is asked at an instant, just before that instant:
 *
 * <pre>{@code {"currency": "GBP", "validTo": "2011-01-01T00:00:00Z"}}</pre>
 *
 * @param currency ISO 4217
 * @param validTo the first instant at which it is no longer asked
 */
public record EndPrice(
        @NotNull @Pattern(regexp = Formats.CURRENCY) String currency,
        @NotNull Instant validTo) {}
