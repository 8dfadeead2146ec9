package dev.plinth.shop.model.ordering;

/**
 * Where the goods of an order are. Whether it is paid is not a status: it follows from the payments.
 */
public enum OrderStatus {
    /** Bought, nothing sent yet. */
    PLACED,
    /** Sent to the buyer. */
    SHIPPED,
    /** With the buyer. */
    DELIVERED,
    /** Called off before anything was sent. */
    CANCELLED
}
