package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Something the shop sells:
 *
 * <pre>{@code
 * {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "version": 1, "sku": "85123A", "name": "White metal lantern",
 *  "categoryIds": ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b11"],
 *  "prices": [{"price": {"amount": "2.55", "currency": "GBP"}, "validFrom": "2010-12-01T00:00:00Z"}]}
 * }</pre>
 *
 * @param id which product this is
 * @param version how often it has changed; a change names the version that it was made from
 * @param sku the unit that people use, in upper case
 * @param name what it is called
 * @param categoryIds the categories it stands in
 * @param prices all its prices, past and to come
 */
public record ProductDetails(
        @NotNull UUID id,
        @PositiveOrZero long version,
        @NotBlank String sku,
        @NotBlank String name,
        Set<@NotNull UUID> categoryIds,
        List<@NotNull @Valid PriceDetails> prices) {
    /** Keeps copies of the categories and prices. */
    public ProductDetails {
        categoryIds = Immutable.set(categoryIds);
        prices = Immutable.list(prices);
    }
}
