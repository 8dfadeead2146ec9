package dev.plinth.shop.wiring;

import java.time.Duration;

/**
 * How long requests may keep the database busy.
 *
 * @param deadline for all that one request does there; what still runs by then is canceled
 * @param slow from when on a statement is worth a line in the log
 */
public record RequestTimes(Duration deadline, Duration slow) {
    /** What fits requests that a person waits for. */
    public static final RequestTimes USUAL = new RequestTimes(Duration.ofSeconds(10), Duration.ofMillis(500));

    /** Refuses what no request would meet. */
    public RequestTimes {
        if (deadline.isNegative() || deadline.isZero() || slow.isNegative()) {
            throw new IllegalArgumentException(
                    "request.deadline must be longer than PT0S, and request.slow must not be negative: " + deadline
                            + ", " + slow);
        }
    }
}
