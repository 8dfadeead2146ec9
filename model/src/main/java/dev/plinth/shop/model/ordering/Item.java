package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Quantity;
import dev.plinth.shop.model.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a document says: how many of which product at which price, and the words that were printed.
 *
 * @param product which product
 * @param quantity how many pieces
 * @param unitPrice the price of one piece, in the document's currency; zero is allowed
 * @param description the words on the paper, which may differ from the product's name, or null if there were none
 */
public record Item(
        ProductId product,
        Quantity quantity,
        Amount unitPrice,
        @Nullable String description) {
    /** Refuses a price beyond what may be entered, and a description that is blank or above 10,000 characters. */
    public Item {
        unitPrice = unitPrice.entered("unit price");
        description = description == null ? null : Text.prose("description", description);
    }

    /** What all pieces cost together. */
    public Amount total() {
        return unitPrice.times(quantity);
    }
}
