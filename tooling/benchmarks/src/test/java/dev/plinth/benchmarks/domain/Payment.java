package dev.plinth.benchmarks.domain;

import java.time.Instant;
import java.util.UUID;

/** Money that came for an order. */
public class Payment {
    private UUID id;
    private Amount amount;
    private Instant paidAt;

    /** A payment as it is stored. */
    public Payment(UUID id, Amount amount, Instant paidAt) {
        this.id = id;
        this.amount = amount;
        this.paidAt = paidAt;
    }

    /** Which payment this is. */
    public UUID id() {
        return id;
    }

    /** How much, in the currency of the order. */
    public Amount amount() {
        return amount;
    }

    /** When it came. */
    public Instant paidAt() {
        return paidAt;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Payment() {}
}
