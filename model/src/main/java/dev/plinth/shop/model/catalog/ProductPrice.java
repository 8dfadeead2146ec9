package dev.plinth.shop.model.catalog;

import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Uuid7;
import java.time.Instant;
import java.util.UUID;

/** What a product costs during a period. */
public class ProductPrice {
    private UUID id;
    private Money price;
    private Period validity;

    ProductPrice(Money price, Period validity) {
        this.id = Uuid7.next();
        price.amount().entered("price");
        this.price = price;
        this.validity = validity;
    }

    /** The price of one piece. */
    public Money price() {
        return price;
    }

    /** When it is asked. */
    public Period validity() {
        return validity;
    }

    boolean collidesWith(Money other, Period period) {
        return price.currency().equals(other.currency()) && validity.overlaps(period);
    }

    void endAt(Instant end) {
        validity = new Period(validity.from(), end);
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ProductPrice() {}
}
