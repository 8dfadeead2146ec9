package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a server takes at most, and whom it answers besides its own site. */
@Timeout(60)
class LimitsOverHttp {
    private static final String SITE = "https://shop.example";

    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final Shelf shelf = new Shelf(SHOP);

    @Test
    void answersPagesOfTheSitesThatAreNamed() {
        try (var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).openTo(Set.of(SITE)))) {
            var client = SHOP.staff("orders:read").at(address(server));

            assertThat(client.with("Origin", SITE).get("/v1/orders").header("Access-Control-Allow-Origin"))
                    .isEqualTo(SITE);
            assertThat(client.with("Origin", "https://shopxexample")
                            .plain("/v1/orders")
                            .header("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void refusesWhatDoesNotFitIntoTheQueue() throws Exception {
        var message = Shelf.orderOf(shelf.product());
        try (var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).within(limits(1, 0)))) {
            var client = SHOP.staff("orders:write", "orders:read").at(address(server));
            CompletableFuture<Client.Response> first;
            Client.Response second;
            try (var locking = SHOP.sql().source().getConnection()) {
                locking.setAutoCommit(false);
                locking.createStatement().execute("lock table sales_order in share row exclusive mode");
                first = CompletableFuture.supplyAsync(() -> client.post("/v1/orders", message));
                while (SHOP.sql()
                        .value("select count(*) from pg_locks where not granted")
                        .equals("0")) {
                    Thread.onSpinWait();
                }
                second = client.get("/v1/orders");
                locking.rollback();
            }

            assertThat(second.status()).isEqualTo(503);
            assertThat(second.header("Retry-After")).isEqualTo("1");
            assertThat(first.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        }
    }

    @Test
    void endsWithoutWhatDoesNotEnd() throws Exception {
        var message = Shelf.orderOf(shelf.product());
        var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).within(limits(1, 0)));
        var client = SHOP.staff("orders:write").at(address(server));
        try (var locking = SHOP.sql().source().getConnection()) {
            locking.setAutoCommit(false);
            locking.createStatement().execute("lock table sales_order in share row exclusive mode");
            var answer = CompletableFuture.supplyAsync(() -> client.post("/v1/orders", message));
            while (SHOP.sql()
                    .value("select count(*) from pg_locks where not granted")
                    .equals("0")) {
                Thread.onSpinWait();
            }

            server.close();

            locking.rollback();
            assertThat(answer.handle((answered, failure) -> failure != null || answered.status() == 503)
                            .get(30, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    @Test
    void goesOnWhenACallerHasGone() throws Exception {
        var message = Shelf.orderOf(shelf.product());
        try (var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).within(limits(1, 0)));
                var log = new LoggedLines("org.glassfish.jersey")) {
            var client = SHOP.staff("orders:read").at(address(server));
            try (var locking = SHOP.sql().source().getConnection()) {
                locking.setAutoCommit(false);
                locking.createStatement().execute("lock table sales_order in share row exclusive mode");
                try (var socket = new Socket("127.0.0.1", server.port())) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream()
                            .write(("POST /v1/orders HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer "
                                            + SHOP.token("orders:write")
                                            + "\r\nIdempotency-Key: gone\r\nContent-Type: application/json\r\n"
                                            + "Content-Length: " + message.length() + "\r\n\r\n" + message)
                                    .getBytes(StandardCharsets.US_ASCII));
                    while (SHOP.sql()
                            .value("select count(*) from pg_locks where not granted")
                            .equals("0")) {
                        Thread.onSpinWait();
                    }
                }
                locking.rollback();
            }

            while (client.get("/v1/orders").status() != 200) {
                Thread.onSpinWait();
            }
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void cutsOffABodyThatComesTooSlowlyWhateverOthersSent() throws IOException, InterruptedException {
        try (var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).within(limits(8, 8)));
                var socket = new Socket("127.0.0.1", server.port())) {
            var large = "{\"number\": \"" + "x".repeat(3 << 20) + "\"}";
            assertThat(SHOP.staff("orders:write")
                            .at(address(server))
                            .post("/v1/orders", large)
                            .status())
                    .isEqualTo(400);
            socket.getOutputStream()
                    .write(("POST /v1/orders HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer "
                                    + SHOP.token("orders:write")
                                    + "\r\nIdempotency-Key: slow\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var slowly = CompletableFuture.runAsync(() -> drip(socket, 1));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("the body came too slowly");
            slowly.join();
        }
    }

    @Test
    void cutsOffABodyThatTakesTooLongInAll() throws IOException {
        try (var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).within(limits(8, 8, Duration.ofSeconds(3))));
                var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("POST /v1/orders HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer "
                                    + SHOP.token("orders:write")
                                    + "\r\nIdempotency-Key: long\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var steadily = CompletableFuture.runAsync(() -> drip(socket, 1_000));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("the body came too slowly");
            steadily.join();
        }
    }

    @Test
    void cutsOffAHeadThatComesTooSlowly() throws IOException {
        try (var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).within(limits(8, 8)));
                var socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET /health/live HTTP/1.1\r\nHost: shop\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            socket.getOutputStream().write("GET /health/live HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            var slowly = CompletableFuture.runAsync(() -> drip(socket, 1));

            slowly.join();
        }
    }

    @Test
    void closesAConnectionThatSaysNothing() throws IOException {
        try (var server = SHOP.start(HttpSettings.at("127.0.0.1", 0).within(limits(8, 8)));
                var socket = new Socket("127.0.0.1", server.port())) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** A few bytes at a time, until the server has had enough of it. */
    private static void drip(Socket socket, int bytes) {
        try {
            while (true) {
                socket.getOutputStream().write(" ".repeat(bytes).getBytes(StandardCharsets.US_ASCII));
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (IOException e) {
            // The connection was cut, which is what the test waits for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Limits limits(int requests, int waiting) {
        return limits(requests, waiting, Duration.ofMinutes(10));
    }

    private static Limits limits(int requests, int waiting, Duration body) {
        var usual = Limits.USUAL;
        return new Limits(
                requests,
                waiting,
                Duration.ofMillis(100),
                usual.bodyBytes(),
                usual.headerBytes(),
                Duration.ofSeconds(1),
                body,
                usual.bytesPerSecond(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));
    }

    private static URI address(HttpServer.Running server) {
        return URI.create("http://127.0.0.1:" + server.port());
    }
}
