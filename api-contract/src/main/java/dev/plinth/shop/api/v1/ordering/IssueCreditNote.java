package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives back goods whose order is not known; where it is, {@link CreditOrder} is to be asked for:
 *
 * <pre>{@code
 * {"number": "C536379", "country": "GB", "currency": "GBP",
 *  "lines": [{"productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 1, "unitPrice": "27.50"}]}
 * }</pre>
 *
 * @param number the number that people will use, unique in the shop
 * @param customerId who gives back; absent for a guest
 * @param country where the goods come from, ISO 3166-1 alpha-2
 * @param currency the currency of all prices, ISO 4217
 * @param lines what is given back, numbered from 1 in this order
 */
public record IssueCreditNote(
        @NotNull @Pattern(regexp = Formats.NAME) String number,

        @Nullable UUID customerId,
        @NotNull @Pattern(regexp = Formats.COUNTRY) String country,
        @NotNull @Pattern(regexp = Formats.CURRENCY) String currency,
        @NotEmpty @Size(max = Formats.MOST_LINES) List<@NotNull @Valid NewLine> lines) {
    /** Keeps a copy of the lines. */
    public IssueCreditNote {
        lines = Immutable.list(lines);
    }
}
