package dev.plinth.architecture.wrong.model.cart;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** Wrong: not the same twice, and says so in a lambda. */
public record LuckyCart(LongSupplier luck) {
    public static LuckyCart lucky() {
        return new LuckyCart(() -> ThreadLocalRandom.current().nextLong());
    }
}
