package dev.plinth.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on threads of its own, for tests of what several do at once. What is not done after {@value #SECONDS} seconds hangs,
 * and fails.
 */
public final class InParallel {
    private static final int SECONDS = 60;
    private static final int MILLISECONDS = 200;

    private InParallel() {}

    /** Does all at once, and says what failed. */
    public static List<Throwable> failures(Runnable... works) {
        var running = Arrays.stream(works)
                .map(work -> CompletableFuture.runAsync(work, InParallel::start))
                .toList();
        return running.stream()
                .map(work -> work.orTimeout(SECONDS, TimeUnit.SECONDS).handle(InParallel::failure))
                .map(CompletableFuture::join)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Does something on another thread while this one waits for it. */
    public static void elsewhere(Runnable work) {
        CompletableFuture.runAsync(work, InParallel::start)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Begins something on another thread, and does not wait for it. */
    public static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, InParallel::start);
    }

    /** Whether work that was begun is still not done after {@value #MILLISECONDS} milliseconds. */
    public static boolean isKeptWaiting(CompletableFuture<?> work) {
        try {
            work.get(MILLISECONDS, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until all are here. */
    public static void await(CyclicBarrier barrier) {
        try {
            barrier.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Throwable failure(@Nullable Void nothing, @Nullable Throwable thrown) {
        return thrown instanceof CompletionException ? thrown.getCause() : thrown;
    }

    /** A thread for each, since the common pool has too few for works that wait for one another. */
    private static void start(Runnable work) {
        new Thread(work, "in-parallel").start();
    }
}
