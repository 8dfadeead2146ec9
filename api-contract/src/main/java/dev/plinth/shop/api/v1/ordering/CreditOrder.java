package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Gives back goods of a known order, whose customer, country and currency the credit note takes:
 *
 * <pre>{@code
 * {"number": "C536379",
 *  "lines": [{"productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 1, "unitPrice": "2.55"}]}
 * }</pre>
 *
 * @param number the number that people will use, unique in the shop
 * @param lines what is given back, no more than was bought; numbered from 1 in this order
 */
public record CreditOrder(
        @NotNull @Pattern(regexp = Formats.NAME) String number,

        @NotEmpty @Size(max = Formats.MOST_LINES) List<@NotNull @Valid NewLine> lines) {
    /** Keeps a copy of the lines. */
    public CreditOrder {
        lines = Immutable.list(lines);
    }
}
