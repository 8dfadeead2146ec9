package dev.plinth.migrationrunner;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long to wait for something that others must finish first.
 *
 * <p>It asks again and again instead of waiting inside one statement: a statement that waits holds a snapshot, and a
 * concurrent index is not finished before every older snapshot is gone.
 */
record PollingTimeout(Duration atMost, Duration pause) {
    private static final Duration SHORT = Duration.ofMillis(100);

    /** Asks ten times a second. */
    PollingTimeout(Duration atMost) {
        this(atMost, SHORT);
    }

    /** The same with another time between two questions. */
    PollingTimeout every(Duration otherPause) {
        return new PollingTimeout(atMost, otherPause);
    }

    /** Returns once it is done; after the time is over it fails with the complaint. */
    void until(BooleanSupplier done, Supplier<String> complaint) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new MigrationException(complaint.get());
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new MigrationException("interrupted while waiting: " + complaint.get(), e);
            }
        }
    }
}
