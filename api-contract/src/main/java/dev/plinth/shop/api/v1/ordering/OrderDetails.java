package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import dev.plinth.shop.api.v1.shared.MonetarySum;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines and payments:
 *
 * <pre>{@code
 * {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b14", "version": 1, "number": "536365",
 *  "customerId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b10", "country": "GB", "currency": "GBP",
 *  "placedAt": "2010-12-01T08:26:00Z", "status": "PLACED",
 *  "lines": [{"number": 1, "productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 6, "unitPrice": "2.55"}],
 *  "payments": [], "total": {"amount": "15.30", "currency": "GBP"}, "paid": {"amount": "0", "currency": "GBP"}}
 * }</pre>
 *
 * @param id which order this is
 * @param version how often it has changed; a request for a change sends the version that it was made from in the
 *     header {@code If-Match}
 * @param number the number that people use
 * @param customerId who bought; absent for a guest
 * @param country where the goods go, ISO 3166-1 alpha-2
 * @param currency the currency of all its prices and payments, ISO 4217
 * @param placedAt when it was placed, in microseconds
 * @param status where the goods are
 * @param lines by number
 * @param payments what came so far
 * @param total what all lines cost together
 * @param paid what came so far, together
 */
public record OrderDetails(
        @NotNull UUID id,
        @PositiveOrZero long version,
        @NotBlank String number,
        @Nullable UUID customerId,
        @NotNull @Pattern(regexp = Formats.COUNTRY) String country,
        @NotNull @Pattern(regexp = Formats.CURRENCY) String currency,
        @NotNull Instant placedAt,
        @NotNull Status status,
        @NotEmpty List<@NotNull @Valid LineDetails> lines,
        List<@NotNull @Valid PaymentDetails> payments,
        @NotNull @Valid MonetarySum total,
        @NotNull @Valid MonetarySum paid) {
    /** Keeps copies of the lines and payments. */
    public OrderDetails {
        lines = Immutable.list(lines);
        payments = Immutable.list(payments);
    }

    /** Where the goods of an order are. */
    public enum Status {
        /** Bought, nothing sent yet. */
        PLACED,
        /** Sent to the buyer. */
        SHIPPED,
        /** With the buyer. */
        DELIVERED,
        /** Called off before anything was sent. */
        CANCELLED
    }
}
