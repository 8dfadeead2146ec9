package dev.plinth.testkit;

/** A database that is dropped when it is closed. */
final class Copy extends Database implements AutoCloseable {
    private final Server server;
    private final String name;

    Copy(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    @Override
    Server server() {
        return server;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.drop(name);
    }
}
