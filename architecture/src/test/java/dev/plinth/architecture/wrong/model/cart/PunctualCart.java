package dev.plinth.architecture.wrong.model.cart;

import java.time.Instant;

/** Wrong: knows what time it is. */
public record PunctualCart(Instant made) {
    public static PunctualCart now() {
        return new PunctualCart(Instant.now());
    }
}
