package dev.plinth.shop.api.v1.shared;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * An exact amount of money. In JSON the amount is a string, so that no reader makes a binary fraction of it:
 *
 * <pre>{@code {"amount": "2.55", "currency": "GBP"}}</pre>
 *
 * @param amount zero or more, with all its decimals
 * @param currency ISO 4217
 */
public record MonetaryAmount(
        @NotNull @DecimalMin("0") @Digits(integer = Formats.MOST_DIGITS, fraction = Formats.MOST_DIGITS)
        BigDecimal amount,

        @NotNull @Pattern(regexp = Formats.CURRENCY) String currency) {}
