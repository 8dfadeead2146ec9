package dev.plinth.shop.api.v1.catalog;

import dev.plinth.shop.api.v1.shared.Immutable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells, or a charge that stands on its invoices like something sold:
 *
 * <pre>{@code
 * {"id": "0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b13", "version": 1, "sku": "85123A", "name": "White metal lantern",
 *  "categoryIds": ["0193a6f0-5e1c-7c3a-9d2b-3f1f6a8e2b11"],
 *  "prices": [{"price": {"amount": "2.55", "currency": "GBP"}, "validFrom": "2010-12-01T00:00:00Z"}]}
 * }</pre>
 *
 * @param id which product this is
 * @param version how often it has changed; a request for a change sends the version that it was made from in the
 *     header {@code If-Match}
 * @param sku the unit that people use, in upper case
 * @param name what it is called
 * @param charge what kind of charge it is; absent for goods
 * @param categoryIds the categories it stands in
 * @param prices all its prices, past and to come
 */
public record ProductDetails(
        @NotNull UUID id,
        @PositiveOrZero long version,
        @NotBlank String sku,
        @NotBlank String name,
        @Nullable Charge charge,
        Set<@NotNull UUID> categoryIds,
        List<@NotNull @Valid PriceDetails> prices) {
    /** Keeps copies of the categories and prices. */
    public ProductDetails {
        categoryIds = Immutable.set(categoryIds);
        prices = Immutable.list(prices);
    }

    /** Why something that stands on an invoice is not a sale of goods. */
    public enum Charge {
        /** Carriage and postage, by any carrier. */
        POSTAGE,
        /** What a bank asks for a payment. */
        BANK_CHARGES,
        /** What a marketplace or a partner keeps of the sales that it brings. */
        COMMISSION,
        /** A sum given off on the whole invoice. */
        DISCOUNT,
        /** A sum typed in by hand, to put something right. */
        MANUAL_ADJUSTMENT,
        /** Money that will not come any more. */
        BAD_DEBT,
        /** Goods handed out to be looked at, billed as one sum. */
        SAMPLES,
        /** Entered to try the system out. */
        TEST_PRODUCT
    }
}
