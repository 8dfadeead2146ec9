package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Text;
import dev.plinth.shop.model.shared.Timestamp;
import dev.plinth.shop.model.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/** Money that came for an order, in the order's currency; it never changes. */
public class Payment {
    private UUID id;
    private PaymentMethod method;
    private Amount amount;
    private String reference;
    private Instant paidAt;

    Payment(PaymentMethod method, Amount amount, String reference, Instant paidAt) {
        this.id = Uuid7.next();
        this.method = method;
        this.amount = amount.entered("payment");
        this.reference = Text.name("payment reference", reference);
        this.paidAt = Timestamp.canonical(paidAt);
    }

    /** How it came. */
    public PaymentMethod method() {
        return method;
    }

    /** How much came, above zero. */
    public Amount amount() {
        return amount;
    }

    /** What the bank or the card company calls it, unique within the order. */
    public String reference() {
        return reference;
    }

    /** When it came. */
    public Instant paidAt() {
        return paidAt;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Payment() {}
}
