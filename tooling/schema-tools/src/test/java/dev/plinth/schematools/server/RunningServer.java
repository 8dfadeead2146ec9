package dev.plinth.schematools.server;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that runs for all tests of a class, and is opened by each as the tools open one that is named to them. */
public final class RunningServer implements BeforeAllCallback, AfterAllCallback, Supplier<ScratchServer> {
    private @Nullable PostgresServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        server = PostgresServer.startForThrowawayData();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Objects.requireNonNull(server).close();
    }

    /** Logs in; to close it leaves the server running. */
    @Override
    public ScratchServer get() {
        return as(PostgresServer.SUPERUSER);
    }

    /** What counts what is asked; it is closed by the caller. */
    public CountingGateway counting() {
        return CountingGateway.before(Objects.requireNonNull(server).port());
    }

    /** Logs in through a gateway. */
    public ScratchServer through(CountingGateway gateway) {
        return ScratchServer.at(new Login(
                "jdbc:postgresql://localhost:" + gateway.port() + "/postgres?sslmode=disable&gssEncMode=disable",
                PostgresServer.SUPERUSER,
                null));
    }

    /** Logs in as a role, which may not be a superuser. */
    public ScratchServer as(String role) {
        return ScratchServer.at(new Login(Objects.requireNonNull(server).jdbcUrl("postgres"), role, null));
    }
}
