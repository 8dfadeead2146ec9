package dev.plinth.testkit;

/**
 * A database on an embedded server that nobody else uses, so that a test may take the server away and bring it back.
 *
 * <pre>{@code
 * try (OwnServer server = OwnServer.with(NOTES)) {
 *     server.stop();
 *     server.startAgain();
 * }
 * }</pre>
 */
public final class OwnServer extends Database implements AutoCloseable {
    private final EmbeddedServer server = new EmbeddedServer();
    private final Copy copy;

    private OwnServer(DatabaseTemplate template) {
        this.copy = server.copyOf(template);
    }

    /** Starts a server with one database that is a copy of the template. */
    public static OwnServer with(DatabaseTemplate template) {
        return new OwnServer(template);
    }

    /** Stops the server as a power cut would: connections break, and the data is recovered by the next start. */
    public void stop() {
        server.postgres().stop();
    }

    /** Starts the server again, on the same port with the same data. */
    public void startAgain() {
        server.postgres().startAgain();
    }

    @Override
    Server server() {
        return server;
    }

    @Override
    String name() {
        return copy.name();
    }

    /** Stops the server and deletes its data. */
    @Override
    public void close() {
        server.close();
    }
}
