package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.TemporaryIssuer;
import dev.plinth.testkit.DatabaseTemplate;
import dev.plinth.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server that is one jar and nothing else, as the page about deploying starts it. */
@Tag("proof")
@Timeout(120)
class ServerFromItsJar {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static final String PAGE = "docs/deploying.md";
    /** What an administrator has prepared, and nothing more. */
    @RegisterExtension
    static final TestDatabase PREPARED = TestDatabase.from(new DatabaseTemplate(
            "prepared", database -> DatabaseRoles.prepare(database.administrator(), DatabaseRoles.SCHEMA)));

    private static final Pattern MIGRATE = Pattern.compile("^ *java -jar \\S+ (\\w+)$", Pattern.MULTILINE);
    private static final Pattern START = Pattern.compile("^java -jar (\\S+)$", Pattern.MULTILINE);

    @TempDir
    Path folder = Path.of("");

    private final Shelf shelf = new Shelf(SHOP);

    @Test
    void takesAnOrderAndShowsIt() {
        var product = shelf.product();
        try (var server = SHOP.processOf(program(), folder)) {
            var client = SHOP.client(
                            new Caller("ada@plinth.example", Set.of("orders:read", "orders:write"), Optional.empty()))
                    .at(server.address());

            var order = client.post("/v1/orders", Shelf.orderOf(product));

            assertThat(order.status()).isEqualTo(201);
            assertThat(client.get(order.header("Location")).at("/total/amount")).isEqualTo("15.30");
            assertThat(SHOP.sql().value("select id::text from sales_order")).isEqualTo(order.at("/id"));
            assertThat(client.plain("/docs").status()).isEqualTo(200);
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    @Test
    void servesADatabaseThatItHasMigrated() {
        var issuer = new TemporaryIssuer();
        var settings = ServedShop.settings(PREPARED, issuer, folder);
        var serve = program();
        var migrate = List.of("-jar", jar().toAbsolutePath().toString(), found(MIGRATE));

        var refused = ServerProcess.run(serve, folder, settings);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.reason())
                .startsWith("plinth: schema ")
                .contains(" was never migrated, or by an older release; run the command migrate");

        var migrated = ServerProcess.run(migrate, folder, settings);
        assertThat(migrated.code()).isZero();
        assertThat(migrated.error()).isEmpty();
        assertThat(migrated.out()).contains("ran ordering/V1__ordering.sql", "ran http/V1__http.sql", " scripts ran.");
        assertThat(ServerProcess.run(migrate, folder, settings).out())
                .isEqualToIgnoringNewLines("Nothing was pending.");

        try (var server = ServerProcess.start(serve, folder, settings)) {
            var caller = new Caller("ada@plinth.example", Set.of("orders:read"), Optional.empty());
            var client = new Client(server.address())
                    .with("Authorization", "Bearer " + issuer.token(caller, Duration.ofMinutes(10)));

            assertThat(client.get("/v1/orders").status()).isEqualTo(200);
        }
    }

    @Test
    void refusesMessagesAsAnyServerDoes() {
        try (var server = SHOP.processOf(program(), folder)) {
            var staff = SHOP.staff("orders:write").at(server.address());

            var refused = staff.post("/v1/orders", "{\"number\": \"X\"}");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors").isEmpty()).isFalse();
        }
    }

    private static List<String> program() {
        return List.of("-jar", jar().toString());
    }

    /** The page starts the server on Jersey; the one on Spring is beside it. */
    static Path jar() {
        return Docs.root(PAGE)
                .resolve(found(START).replace("jersey", System.getProperty("server")))
                .toAbsolutePath();
    }

    private static String found(Pattern command) {
        var found = command.matcher(Docs.page(PAGE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
