package dev.plinth.shop.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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

    /**
     * Refuses an address that is taken, or that this machine does not have, before anything else is opened. Nothing listens
     * there meanwhile.
     *
     * @throws CannotListen if a server could not listen there
     */
    public void requireFree() {
        try (var probe = new Socket()) {
            // As a server does: what is left of connections to one that has ended does not count.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CannotListen(this, e);
        }
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
