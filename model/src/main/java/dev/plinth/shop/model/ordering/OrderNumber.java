package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Text;

/**
 * The number by which people know an order, unique in the shop.
 *
 * @param value a text that is not blank and at most 500 characters long
 */
public record OrderNumber(String value) {
    /** Strips the text and refuses an empty one. */
    public OrderNumber {
        value = Text.name("order number", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
