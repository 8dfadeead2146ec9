package dev.plinth.shop.model.ordering;

/** How money came. */
public enum PaymentMethod {
    /** By credit or debit card. */
    CARD,
    /** From a bank account. */
    BANK_TRANSFER
}
