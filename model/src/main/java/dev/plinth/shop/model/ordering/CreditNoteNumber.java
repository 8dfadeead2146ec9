package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Text;

/**
 * The number by which people know a credit note, unique in the shop.
 *
 * @param value a text that is not blank and at most 500 characters long
 */
public record CreditNoteNumber(String value) {
    /** Strips the text and refuses an empty one. */
    public CreditNoteNumber {
        value = Text.name("credit note number", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
