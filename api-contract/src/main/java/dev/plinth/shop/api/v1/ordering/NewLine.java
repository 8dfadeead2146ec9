package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that an order or a credit note is asked for with; it gets its number from its place in the list:
 *
 * <pre>{@code
 * {"productId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "quantity": 6, "unitPrice": "2.55",
 *  "description": "White metal lantern"}
 * }</pre>
 *
 * @param productId what is bought or given back
 * @param quantity pieces, more than zero
 * @param unitPrice the price of one piece in the document's currency, with all its decimals; a string in JSON
 * @param description the words on the paper, if any
 */
public record NewLine(
        @NotNull UUID productId,
        @Positive long quantity,

        @NotNull @DecimalMin("0") @Digits(integer = Formats.MOST_DIGITS, fraction = Formats.MOST_DIGITS)
        BigDecimal unitPrice,

        @Nullable @Pattern(regexp = Formats.PROSE) String description) {}
