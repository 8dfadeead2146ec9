package dev.plinth.shop.api.v1.customer;

import jakarta.validation.constraints.PositiveOrZero;

/**
 * Lets a customer go, for good:
 *
 * <pre>{@code {"version": 3}}</pre>
 *
 * @param version the version that the decision was made from
 */
public record CloseCustomer(@PositiveOrZero long version) {}
