package dev.plinth.shop.api.v1.ordering;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for orders that fit all conditions that are given, sorted, a page at a time; the answer is a
 * {@link dev.plinth.shop.api.v1.shared.Page} of {@link OrderEntry}:
 *
 * <pre>{@code
 * {"placedFrom": "2010-12-01T00:00:00Z", "statuses": ["PLACED", "SHIPPED"], "lineText": "lantern",
 *  "sort": "TOTAL", "direction": "DESCENDING", "pageSize": 20}
 * }</pre>
 *
 * @param customerId only orders of this customer
 * @param placedFrom only orders placed at this instant or later
 * @param placedTo only orders placed before this instant
 * @param statuses only orders in one of these; empty for all
 * @param totalFrom only orders that cost so much or more, whatever the currency; a string in JSON
 * @param totalTo only orders that cost so much or less, whatever the currency; a string in JSON
 * @param lineText only orders with a line whose description holds this, without regard to case; three letters or digits in
 *     a row at least
 * @param sort by what the list is sorted
 * @param direction which end comes first
 * @param pageSize the most orders on a page
 * @param cursor the cursor of the page before, asked for with the same conditions; absent for the first page
 */
public record FindOrders(
        @Nullable UUID customerId,
        @Nullable Instant placedFrom,
        @Nullable Instant placedTo,
        Set<OrderDetails.@NotNull Status> statuses,

        @Nullable @DecimalMin("0") @Digits(integer = Formats.MOST_DIGITS_OF_A_SUM, fraction = Formats.MOST_DIGITS)
        BigDecimal totalFrom,

        @Nullable @DecimalMin("0") @Digits(integer = Formats.MOST_DIGITS_OF_A_SUM, fraction = Formats.MOST_DIGITS)
        BigDecimal totalTo,

        @Nullable @Pattern(regexp = Formats.WORD) String lineText,

        @NotNull Sort sort,
        @NotNull Direction direction,
        @Positive @Max(Formats.MOST_ON_A_PAGE) int pageSize,
        @Nullable @Size(max = Formats.LONGEST_CURSOR) String cursor) {
    /** Keeps a copy of the statuses. */
    public FindOrders {
        statuses = Immutable.set(statuses);
    }

    /** By what a list of orders is sorted; orders that are equal in it follow their id. */
    public enum Sort {
        /** When the order was placed. */
        PLACED_AT,
        /** The order's number, by Unicode code points. */
        NUMBER,
        /** What the order costs, whatever the currency. */
        TOTAL
    }

    /** Which end of a list comes first. */
    public enum Direction {
        /** The least first. */
        ASCENDING,
        /** The most first. */
        DESCENDING
    }
}
