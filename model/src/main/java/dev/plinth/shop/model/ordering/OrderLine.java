package dev.plinth.shop.model.ordering;

/** A line of an order. */
public non-sealed class OrderLine extends Line {
    OrderLine(int number, Item item) {
        super(number, item);
    }

    /** For the mapping, which fills the fields. */
    OrderLine() {}
}
