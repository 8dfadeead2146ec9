package dev.plinth.shop.model.supplier;

import dev.plinth.shop.model.shared.Text;

/**
 * What people call a supplier, unique in the shop.
 *
 * @param value a text that is not blank and at most 500 characters long
 */
public record SupplierName(String value) {
    /** Strips the text and refuses an empty one. */
    public SupplierName {
        value = Text.name("supplier name", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
