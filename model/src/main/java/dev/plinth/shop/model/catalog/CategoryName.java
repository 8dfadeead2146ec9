package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Text;

/**
 * What a category is called, unique among its siblings.
 *
 * @param value a text that is not blank and at most 500 characters long
 */
public record CategoryName(String value) {
    /** Strips the text and refuses an empty one. */
    public CategoryName {
        value = Text.name("category name", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
