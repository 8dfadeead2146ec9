package dev.plinth.shop.wiring.blackbox;

import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.TemporaryIssuer;
import dev.plinth.shop.server.list.Cursors;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.wiring.Main;
import dev.plinth.shop.wiring.RequestTimes;
import dev.plinth.shop.wiring.Shop;
import dev.plinth.testkit.Database;
import dev.plinth.testkit.OwnServer;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server of the module that runs the tests, on a database of the test class. */
final class ServedShop implements BeforeAllCallback, AfterAllCallback {
    /** With the class path of the tests. */
    private static final List<String> PROGRAM =
            List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());

    private final Database server;
    private final TemporaryIssuer issuer = new TemporaryIssuer();
    private final RequestTimes times;
    private @Nullable Shop shop;
    private HttpServer.@Nullable Running running;

    /** A shop with the usual times for requests. */
    ServedShop() {
        this(TestDatabase.from(ShopDatabase.TEMPLATE), RequestTimes.USUAL);
    }

    /** A shop whose requests may keep the database busy this long. */
    ServedShop(RequestTimes times) {
        this(TestDatabase.from(ShopDatabase.TEMPLATE), times);
    }

    private ServedShop(Database server, RequestTimes times) {
        this.server = server;
        this.times = times;
    }

    /** A shop on a server that the test class takes away and brings back, and that is gone after it. */
    static ServedShop on(OwnServer server) {
        return new ServedShop(server, RequestTimes.USUAL);
    }

    /** A client with a token of staff that has these scopes. */
    Client staff(String... scopes) {
        return anonymous().with("Authorization", "Bearer " + token(scopes));
    }

    /** A token of staff that has these scopes. */
    String token(String... scopes) {
        return token(new Caller("ada@plinth.example", Set.of(scopes), Optional.empty()));
    }

    /** A client with a token that says this. */
    Client client(Caller caller) {
        return anonymous().with("Authorization", "Bearer " + token(caller));
    }

    /** A token that says this. */
    String token(Caller caller) {
        return issuer.token(caller, Duration.ofMinutes(10));
    }

    /** A client that sends no token. */
    Client anonymous() {
        return new Client(address());
    }

    /** Where the server listens. */
    URI address() {
        return URI.create("http://127.0.0.1:" + running().port());
    }

    /** Another server of the same shop. */
    HttpServer.Running start(int port) {
        return start(HttpSettings.at("127.0.0.1", port));
    }

    /** Another server of the same shop, which listens in another way. */
    HttpServer.Running start(HttpSettings settings) {
        var http = ServiceLoader.load(HttpServer.class).findFirst().orElseThrow();
        return http.start(Objects.requireNonNull(shop).api(), settings);
    }

    /** Another server of the same shop, in a process of its own, with the class path of the tests. */
    ServerProcess process(Path folder, String... options) {
        return ServerProcess.start(PROGRAM, folder, settings(server, issuer, folder), options);
    }

    /** The same, which is refused: how it ended. */
    ServerProcess.Ended refused(Path folder) {
        return ServerProcess.run(PROGRAM, folder, settings(server, issuer, folder));
    }

    /** Another server of the same shop, in a process of its own: what this makes the JVM run. */
    ServerProcess processOf(List<String> program, Path folder) {
        return ServerProcess.start(program, folder, settings(server, issuer, folder));
    }

    /**
     * What a server of the shop in a database is told, in the environment.
     *
     * @param folder where the issuer's keys are written
     */
    static Map<String, String> settings(Database server, TemporaryIssuer issuer, Path folder) {
        var keys = folder.resolve("keys.json");
        try {
            Files.writeString(keys, issuer.keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "DB_URL", server.jdbcUrl(),
                "DB_PASSWORD", server.password(DatabaseRoles.APPLICATION),
                "DB_CUSTOMER_PASSWORD", server.password(DatabaseRoles.CUSTOMER),
                "DB_OWNER_PASSWORD", server.password(DatabaseRoles.OWNER),
                "HTTP_PORT", "0",
                "TOKEN_ISSUER", TemporaryIssuer.NAME,
                "TOKEN_AUDIENCE", TemporaryIssuer.AUDIENCE,
                "TOKEN_KEYS", keys.toString(),
                "CURSOR_SECRET", "not so secret, for tests only: 32 characters");
    }

    /** Plain SQL of the administrator, in the shop's schema. */
    Sql sql() {
        return new Sql(server.dataSource("postgres", Map.of("currentSchema", DatabaseRoles.SCHEMA)));
    }

    private HttpServer.Running running() {
        return Objects.requireNonNull(running, "the server runs while a class runs that holds it in a static field");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (server instanceof TestDatabase copy) {
            copy.beforeAll(context);
        }
        shop = Shop.open(
                login(DatabaseRoles.APPLICATION),
                login(DatabaseRoles.CUSTOMER),
                times,
                issuer.tokens(),
                new Lists(new Cursors(new byte[32])));
        running = start(0);
    }

    private DatabaseSettings login(String role) {
        return DatabaseSettings.of(server.jdbcUrl(), role, Optional.of(server.password(role)), DatabaseRoles.SCHEMA);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running().close();
        Objects.requireNonNull(shop).close();
        if (server instanceof OwnServer own) {
            own.close();
        }
    }
}
