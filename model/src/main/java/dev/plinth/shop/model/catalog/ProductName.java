package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Text;

/**
 * What a product is called.
 *
 * @param value a text that is not blank
 */
public record ProductName(String value) {
    /** Strips the text and refuses an empty one. */
    public ProductName {
        value = Text.require("product name", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
