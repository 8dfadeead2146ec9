package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Text;

/**
 * What a product is called.
 *
 * @param value a text that is not blank and at most 500 characters long
 */
public record ProductName(String value) {
    /** Strips the text and refuses an empty one. */
    public ProductName {
        value = Text.name("product name", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
