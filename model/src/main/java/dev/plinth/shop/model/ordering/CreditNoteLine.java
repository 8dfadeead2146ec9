package dev.plinth.shop.model.ordering;

/** A line of a credit note. */
public non-sealed class CreditNoteLine extends Line {
    CreditNoteLine(int number, Item item) {
        super(number, item);
    }

    /** For the mapping, which fills the fields. */
    CreditNoteLine() {}
}
