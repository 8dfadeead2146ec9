package dev.plinth.shop.wiring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The end of a program that runs until a signal ends its JVM. */
public final class Stop {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Stop() {}

    /** Waits for the signal, and keeps the JVM up until the calling thread has closed what it opened. */
    public static void await() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var serving = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            try {
                serving.join(LONGEST.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        stopped.await();
    }
}
