package dev.plinth.shop.model.customer;

/** What an address is for. */
public enum AddressKind {
    /** Where invoices go. */
    BILLING,
    /** Where parcels go. */
    DELIVERY
}
