package dev.plinth.shop.api.v1.ordering;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Says where the goods of an order are now, or calls it off:
 *
 * <pre>{@code {"version": 1, "status": "SHIPPED"}}</pre>
 *
 * @param version the version that the change was made from
 * @param status what comes next: shipped once it is paid in full, delivered once it is shipped, or cancelled
 */
public record ChangeOrder(
        @PositiveOrZero long version, @NotNull OrderDetails.Status status) {}
