package dev.plinth.shop.server;

import java.util.Set;

/**
 * How a server listens.
 *
 * @param host the address that it binds
 * @param port the port, or 0 for any that is free
 * @param limits how much it takes
 * @param origins the pages of other sites that may ask from a browser, such as {@code https://shop.example}; of none by
 *     default
 */
public record HttpSettings(String host, int port, Limits limits, Set<String> origins) {
    /** Copies the origins. */
    public HttpSettings {
        origins = Set.copyOf(origins);
    }

    /** With the usual limits, and closed to other sites. */
    public static HttpSettings at(String host, int port) {
        return new HttpSettings(host, port, Limits.USUAL, Set.of());
    }

    /** The same with other limits. */
    public HttpSettings within(Limits others) {
        return new HttpSettings(host, port, others, origins);
    }

    /** The same, open to the pages of these sites. */
    public HttpSettings openTo(Set<String> sites) {
        return new HttpSettings(host, port, limits, sites);
    }
}
