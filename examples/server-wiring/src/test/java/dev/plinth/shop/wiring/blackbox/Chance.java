package dev.plinth.shop.wiring.blackbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Random;
import java.util.UUID;

/** What is drawn by lot, the same for the same seed. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** Whether it happens, where it does with this probability. */
    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From one to the other, both included. */
    long between(long least, long most) {
        return least + (long) (random.nextDouble() * (most - least + 1));
    }

    <T> T one(Collection<T> some) {
        return new ArrayList<>(some).get(below(some.size()));
    }

    @SafeVarargs
    final <T> T of(T... some) {
        return some[below(some.length)];
    }

    UUID uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** A text of so many of these characters. */
    String text(String alphabet, int length) {
        var characters = alphabet.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(characters[below(characters.length)]);
        }
        return text.toString();
    }
}
