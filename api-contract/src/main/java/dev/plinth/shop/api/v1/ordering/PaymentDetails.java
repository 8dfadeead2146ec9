package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Money that came for an order:
 *
 * <pre>{@code
 * {"method": "CARD", "amount": {"amount": "15.30", "currency": "GBP"}, "reference": "ch_3Q",
 *  "paidAt": "2010-12-01T08:30:00Z"}
 * }</pre>
 *
 * @param method how it came
 * @param amount how much came, in the order's currency
 * @param reference what the bank or the card company calls it, unique within the order
 * @param paidAt when it came, in microseconds
 */
public record PaymentDetails(
        @NotNull Method method,
        @NotNull @Valid MonetaryAmount amount,
        @NotBlank String reference,
        @NotNull Instant paidAt) {
    /** How money comes. */
    public enum Method {
        /** By credit or debit card. */
        CARD,
        /** From a bank account. */
        BANK_TRANSFER
    }
}
