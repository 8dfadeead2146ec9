package dev.plinth.shop.api.v1.customer;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Asks for the customer with a number; the answer is a {@link dev.plinth.shop.api.v1.shared.Page} of at most one
 * {@link CustomerDetails}:
 *
 * <pre>{@code {"number": "17850"}}</pre>
 *
 * @param number the number that people use
 */
public record FindCustomers(
        @NotNull @Pattern(regexp = Formats.NAME) String number) {}
