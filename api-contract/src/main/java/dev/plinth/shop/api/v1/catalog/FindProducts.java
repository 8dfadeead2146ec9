package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for products that fit all conditions that are given, by SKU, a page at a time; the answer is a
 * {@link dev.plinth.shop.api.v1.shared.Page} of {@link ProductDetails}:
 *
 * <pre>{@code {"categoryId": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b11", "pageSize": 20}}</pre>
 *
 * @param sku only the product with this unit, without regard to case
 * @param categoryId only products that stand in this category itself
 * @param pageSize the most products on a page
 * @param cursor the cursor of the page before, asked for with the same conditions; absent for the first page
 */
public record FindProducts(
        @Nullable @Pattern(regexp = Formats.NAME) String sku,
        @Nullable UUID categoryId,
        @Positive @Max(Formats.MOST_ON_A_PAGE) int pageSize,
        @Nullable @Size(max = Formats.LONGEST_CURSOR) String cursor) {}
