package dev.plinth.shop.model.customer;

import dev.plinth.shop.model.shared.Text;

/**
 * The number by which people know a customer, unique in the shop.
 *
 * @param value a text that is not blank and at most 500 characters long
 */
public record CustomerNumber(String value) {
    /** Strips the text and refuses an empty one. */
    public CustomerNumber {
        value = Text.name("customer number", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
