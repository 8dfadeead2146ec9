package dev.plinth.shop.api.v1.shared;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * What several amounts of money come to, which may have more digits than each. In JSON the amount is a string:
 *
 * <pre>{@code {"amount": "15.30", "currency": "GBP"}}</pre>
 *
 * @param amount zero or more, with all its decimals
 * @param currency ISO 4217
 */
public record MonetarySum(
        @NotNull @DecimalMin("0") @Digits(integer = Formats.MOST_DIGITS_OF_A_SUM, fraction = Formats.MOST_DIGITS)
        BigDecimal amount,

        @NotNull @Pattern(regexp = Formats.CURRENCY) String currency) {}
