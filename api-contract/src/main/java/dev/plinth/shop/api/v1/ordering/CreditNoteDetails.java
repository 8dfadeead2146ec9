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
 * What was given back, and what it was worth:
 *
 * <pre>{@code
 * {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b15", "version": 0, "number": "C536379",
 *  "orderId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b14", "country": "GB", "currency": "GBP",
 *  "issuedAt": "2010-12-01T09:41:00Z",
 *  "lines": [{"number": 1, "productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 1, "unitPrice": "2.55"}],
 *  "total": {"amount": "2.55", "currency": "GBP"}}
 * }</pre>
 *
 * @param id which credit note this is
 * @param version how often it has changed
 * @param number the number that people use
 * @param orderId what it gives back of; absent where that is not known
 * @param customerId who gave back; absent for a guest
 * @param country where the goods came from, ISO 3166-1 alpha-2
 * @param currency the currency of all its prices, ISO 4217
 * @param issuedAt when it was issued, in microseconds
 * @param lines by number, their quantities above zero
 * @param total what all lines are worth together
 */
public record CreditNoteDetails(
        @NotNull UUID id,
        @PositiveOrZero long version,
        @NotBlank String number,
        @Nullable UUID orderId,
        @Nullable UUID customerId,
        @NotNull @Pattern(regexp = Formats.COUNTRY) String country,
        @NotNull @Pattern(regexp = Formats.CURRENCY) String currency,
        @NotNull Instant issuedAt,
        @NotEmpty List<@NotNull @Valid LineDetails> lines,
        @NotNull @Valid MonetarySum total) {
    /** Keeps a copy of the lines. */
    public CreditNoteDetails {
        lines = Immutable.list(lines);
    }
}
