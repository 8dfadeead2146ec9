package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a product costs from one instant until just before another. In one currency no two periods overlap:
 *
 * <pre>{@code {"price": {"amount": "2.55", "currency": "GBP"}, "validFrom": "2010-12-01T00:00:00Z"}}</pre>
 *
 * @param price the price of one piece
 * @param validFrom the first instant, in microseconds
 * @param validTo the first instant after it, later than the first; absent for no end
 */
public record PriceDetails(
        @NotNull @Valid MonetaryAmount price,
        @NotNull Instant validFrom,
        @Nullable Instant validTo) {}
