package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.access.Caller;
import java.nio.file.Path;
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
    private static final Pattern START = Pattern.compile("^java -jar (\\S+)$", Pattern.MULTILINE);

    @TempDir
    Path folder = Path.of("");

    private final Shelf shelf = new Shelf(SHOP);

    @Test
    void takesAnOrderAndShowsIt() {
        var product = shelf.product();
        try (var server = SHOP.processOf(jar(), folder)) {
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
    void refusesMessagesAsAnyServerDoes() {
        try (var server = SHOP.processOf(jar(), folder)) {
            var staff = SHOP.staff("orders:write").at(server.address());

            var refused = staff.post("/v1/orders", "{\"number\": \"X\"}");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().at("/errors").isEmpty()).isFalse();
        }
    }

    /** The page starts the server on Jersey; the one on Spring is beside it. */
    private static Path jar() {
        var start = START.matcher(Docs.page(PAGE));
        assertThat(start.find()).isTrue();
        return Docs.root(PAGE).resolve(start.group(1).replace("jersey", System.getProperty("server")));
    }
}
