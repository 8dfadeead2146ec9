package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Text;
import java.util.Locale;

/**
 * The stock-keeping unit by which people know a product. Two spellings that differ in case are one SKU: it is upper case.
 *
 * @param value a text that is not blank and, in upper case, at most 500 characters long
 */
public record Sku(String value) {
    /** Strips the text, makes it upper case and refuses an empty one. */
    public Sku {
        value = Text.name("SKU", value.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
