package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.shop.server.CannotListen;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a server starts and ends. */
@Timeout(60)
class LifeOverHttp {
    private static final String WAITING = "select count(*) from pg_locks where not granted";

    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    @TempDir
    Path folder = Path.of("");

    @Test
    void startsBesideAnother() {
        try (var second = SHOP.start(0)) {
            var client = SHOP.staff("orders:read").at(address(second.port()));

            assertThat(client.get("/v1/orders").status()).isEqualTo(200);
            assertThat(second.port()).isNotEqualTo(SHOP.address().getPort());
        }
    }

    @Test
    void saysThatAnAddressIsTaken() {
        int taken = SHOP.address().getPort();

        assertThatThrownBy(() -> SHOP.start(taken))
                .isInstanceOf(CannotListen.class)
                .hasMessage("http.port " + taken + " cannot be used at http.host 127.0.0.1: Address already in use");
    }

    @Test
    void refusesAShopThatIsNotOfItsRelease() {
        SHOP.sql().run("update flyway_http set checksum = 1 - checksum where version = '1'");
        try {
            var refused = SHOP.refused(folder);

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.reason())
                    .startsWith("plinth: schema ")
                    .contains(" is not that of this release: http/V1__http.sql was changed after it ran");
        } finally {
            SHOP.sql().run("update flyway_http set checksum = 1 - checksum where version = '1'");
        }
    }

    @Test
    void finishesWhatItTookBeforeItEnds() throws Exception {
        var id = UUID.randomUUID();
        SHOP.sql().run("insert into product (id, version, sku, name) values ('" + id + "', 1, 'L9', 'lantern')");
        var server = SHOP.start(0);
        var client = SHOP.staff("orders:read", "orders:write").at(address(server.port()));
        CompletableFuture<Client.Response> answer;
        CompletableFuture<Void> closed;
        try (var locking = SHOP.sql().source().getConnection()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table sales_order in share row exclusive mode");
            answer = CompletableFuture.supplyAsync(() -> client.post("/v1/orders", order(id)));
            untilSomethingWaits();
            closed = CompletableFuture.runAsync(server::close);
            untilNothingListensAt(server.port());
            locking.rollback();
        }

        assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        closed.get(30, TimeUnit.SECONDS);
        assertThat(SHOP.sql().value("select count(*) from sales_order where number = '900001'"))
                .isEqualTo("1");
    }

    private static void untilSomethingWaits() throws InterruptedException {
        while (SHOP.sql().value(WAITING).equals("0")) {
            Thread.sleep(10);
        }
    }

    private static void untilNothingListensAt(int port) throws InterruptedException {
        while (listens(port)) {
            Thread.sleep(10);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static String order(UUID product) {
        return """
                {"number": "900001", "country": "GB", "currency": "GBP",
                 "lines": [{"productId": "%s", "quantity": 1, "unitPrice": "2.55"}]}""".formatted(product);
    }
}
