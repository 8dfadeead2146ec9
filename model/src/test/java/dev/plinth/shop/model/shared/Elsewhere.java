package dev.plinth.shop.model.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** What somebody else does at the same time, on a thread of its own. */
public final class Elsewhere {
    private static final long TOO_LONG_TO_BE_RUNNING = 200;

    private Elsewhere() {}

    /** Begins something and does not wait for it. */
    public static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    /** Does something to its end. */
    public static void run(Runnable work) {
        CompletableFuture.runAsync(work, task -> new Thread(task).start())
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** Fails if the work comes to an end while it should be kept waiting. */
    public static void assertWaiting(CompletableFuture<?> work) {
        assertThatThrownBy(() -> work.get(TOO_LONG_TO_BE_RUNNING, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }
}
