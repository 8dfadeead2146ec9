package dev.plinth.shop.server;

import java.time.Duration;

/**
 * How much a server takes at once, and how long it waits.
 *
 * @param requests how many requests are worked on at a time
 * @param waiting how many more wait for their turn; the rest is refused at once
 * @param patience how long one waits for its turn, before it is refused
 * @param bodyBytes the largest body
 * @param headerBytes the largest request line and headers together
 * @param head how long a request line and headers may take to come
 * @param body how long a body may take to come
 * @param bytesPerSecond how fast a body must arrive at least
 * @param idle how long a connection may be silent
 * @param stop how long the server waits at its end for the requests that it took
 */
public record Limits(
        int requests,
        int waiting,
        Duration patience,
        long bodyBytes,
        int headerBytes,
        Duration head,
        Duration body,
        long bytesPerSecond,
        Duration idle,
        Duration stop) {
    /** What fits a pool of ten connections and messages of ten thousand lines. */
    public static final Limits USUAL = new Limits(
            32,
            256,
            Duration.ofSeconds(2),
            4 << 20,
            8 << 10,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            1 << 10,
            Duration.ofSeconds(30),
            // Longer than the database may work on a request, so that the last ones are answered, too.
            Duration.ofSeconds(15));
}
