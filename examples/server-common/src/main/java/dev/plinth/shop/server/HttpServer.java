package dev.plinth.shop.server;

/** What speaks HTTP. A module of its own brings it, and the service loader finds it there. */
public interface HttpServer {
    /** How it is called, as in the names of files: one word in small letters. */
    String name();

    /**
     * Starts to answer.
     *
     * @throws CannotListen if the address is taken
     */
    Running start(ShopApi shop, HttpSettings settings);

    /** A server that answers until it is closed, which finishes the requests that it took. */
    interface Running extends AutoCloseable {
        /** The port that it listens at. */
        int port();

        @Override
        void close();
    }
}
