package dev.plinth.shop.api.v1.shared;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of a list that has one order and no conditions:
 *
 * <pre>{@code {"pageSize": 20}}</pre>
 *
 * @param pageSize the most items on a page
 * @param cursor the cursor of the page before; absent for the first page
 */
public record PageQuery(
        @Positive @Max(Formats.MOST_ON_A_PAGE) int pageSize,
        @Nullable @Size(max = Formats.LONGEST_CURSOR) String cursor) {}
