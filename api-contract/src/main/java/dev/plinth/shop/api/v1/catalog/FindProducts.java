package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the product with a SKU, or for all that stand in a category; the answer is a
 * {@link dev.plinth.shop.api.v1.shared.Page} of {@link ProductDetails}:
 *
 * <pre>{@code {"sku": "85123A"}}</pre>
 *
 * @param sku only the product with this unit, without regard to case
 * @param categoryId only products that stand in this category itself
 */
public record FindProducts(
        @Nullable @Pattern(regexp = Formats.NAME) String sku,
        @Nullable UUID categoryId) {}
