package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * Tells that money came for an order, all of it or a part:
 *
 * <pre>{@code
 * {"method": "CARD", "amount": {"amount": "15.30", "currency": "GBP"}, "reference": "ch_3Q",
 *  "paidAt": "2010-12-01T08:30:00Z"}
 * }</pre>
 *
 * @param method how it came
 * @param amount more than zero, in the order's currency, at most what is still to be paid
 * @param reference what the bank or the card company calls it; told twice, it is refused
 * @param paidAt when it came, in microseconds
 */
public record PayOrder(
        @NotNull PaymentDetails.Method method,
        @NotNull @Valid MonetaryAmount amount,

        @NotNull @Pattern(regexp = Formats.NAME) String reference,

        @NotNull Instant paidAt) {}
