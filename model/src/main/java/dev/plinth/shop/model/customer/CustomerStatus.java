package dev.plinth.shop.model.customer;

/** Whether a customer may still buy. */
public enum CustomerStatus {
    /** May buy. */
    ACTIVE,
    /** Was let go; stays for the sake of what was bought. */
    CLOSED
}
