package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new product:
 *
 * <pre>{@code
 * {"sku": "85123A", "name": "White metal lantern", "categoryIds": [],
 *  "prices": [{"price": {"amount": "2.55", "currency": "GBP"}, "validFrom": "2010-12-01T00:00:00Z"}]}
 * }</pre>
 *
 * @param sku the unit that people will use, unique in the shop without regard to case
 * @param name what it is called
 * @param charge what kind of charge it is; absent for goods
 * @param categoryIds the categories it stands in
 * @param prices what it costs, and when
 */
public record CreateProduct(
        @NotNull @Pattern(regexp = Formats.NAME) String sku,

        @NotNull @Pattern(regexp = Formats.NAME) String name,

        ProductDetails.@Nullable Charge charge,
        Set<@NotNull UUID> categoryIds,
        List<@NotNull @Valid PriceDetails> prices) {
    /** Keeps copies of the categories and prices. */
    public CreateProduct {
        categoryIds = Immutable.set(categoryIds);
        prices = Immutable.list(prices);
    }
}
