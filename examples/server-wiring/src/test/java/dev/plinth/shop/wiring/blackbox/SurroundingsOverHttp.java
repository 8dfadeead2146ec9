package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.access.Caller;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is around the API. */
class SurroundingsOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private final Client anyone = SHOP.anonymous();

    @Test
    void saysWithHeadHowLongTheAnswerToGetIs() {
        var staff = SHOP.staff("catalog:read");

        for (var path : List.of("/v1/categories", "/v1/products?pageSize=2", "/v1/products/unknown", "/openapi.json")) {
            var whole = staff.plain(path);
            var head = staff.plain("HEAD", path);

            assertThat(head.status()).isEqualTo(whole.status());
            assertThat(head.header("Content-Length"))
                    .as(path)
                    .isEqualTo(whole.header("Content-Length"))
                    .isNotEqualTo("0");
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void saysThatItLivesAndIsReady() {
        assertThat(anyone.plain("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(anyone.plain("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void answersWhoAsksForTheHeadAloneAndNoOtherMethod() {
        var head = anyone.plain("HEAD", "/health/live");
        var post = anyone.plain("POST", "/health/live");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(post.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/./metrics", "/v1/../metrics", "/metrics;x=1", "/%6detrics", "/x/../health/live", "/metrics/"})
    void knowsOneWayAloneToWriteAPath(String path) {
        assertThat(SHOP.staff("metrics:read").plain(path).status()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/openapi.json", "/metrics", "/docs", "/"})
    void tellsTheMethodsOfItsPaths(String path) {
        var options = anyone.plain("OPTIONS", path);

        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(options.body()).isEmpty();
    }

    @Test
    void showsTheDocumentToAnyone() {
        assertThat(anyone.plain("/openapi.json").at("/openapi")).startsWith("3.1");
    }

    @Test
    @Timeout(60)
    void countsRequestsByRouteForWhoMayKnow() {
        SHOP.staff("orders:read").get("/v1/orders/" + UUID.randomUUID());
        SHOP.staff("orders:read").plain("HEAD", "/v1/orders");

        // A request is counted once its answer has gone, which its caller may know before.
        var metrics = SHOP.staff("metrics:read").plain("/metrics");
        while (!metrics.body().contains("uri=\"/v1/orders/{id}\"")
                || !metrics.body().contains("method=\"HEAD\",status=\"200\",uri=\"/v1/orders\"")) {
            metrics = SHOP.staff("metrics:read").plain("/metrics");
        }
        var customer = SHOP.client(new Caller("ann", Set.of("metrics:read"), Optional.of(UUID.randomUUID())));

        assertThat(metrics.body())
                .contains("http_server_requests_seconds_count{method=\"GET\",status=\"404\",uri=\"/v1/orders/{id}\"}")
                .contains("db_pool_active{pool=\"customers\"}");
        assertThat(anyone.plain("/metrics").status()).isEqualTo(401);
        assertThat(SHOP.staff("orders:read").plain("/metrics").status()).isEqualTo(403);
        assertThat(customer.plain("/metrics").status()).isEqualTo(403);
    }

    @Test
    void namesEachRequest() {
        var given = anyone.with("X-Request-Id", "r-17").get("/v1/orders");
        var made = anyone.with("X-Request-Id", "<script>").get("/v1/orders");

        assertThat(given.header("X-Request-Id")).isEqualTo("r-17");
        assertThat(made.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    @Timeout(60)
    void logsEachRequestWithItsTraceAndNothingOfAPerson() {
        try (var log = new LoggedLines("dev.plinth.shop.requests")) {
            SHOP.staff("customers:read")
                    .with("X-Request-Id", "r-18")
                    .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                    .get("/v1/customers?number=17850");
            // A request is logged once its answer has gone; those of other tests may be as late.
            while (log.lines().stream().noneMatch(line -> line.contains("r-18"))) {
                Thread.onSpinWait();
            }

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("r-18"))
                    .singleElement()
                    .asString()
                    .matches("GET /v1/customers [0-9]+ in [0-9]+ ms,"
                            + " request r-18, trace 4bf92f3577b34da6a3ce929d0e0e4736");
        }
    }

    /** Neither a line of its own nor a row of metrics, of which there would be as many as there are paths. */
    @Test
    @Timeout(60)
    void logsAllPathsThatAreNotThereAlike() {
        try (var log = new LoggedLines("dev.plinth.shop.requests");
                var others = new LoggedLines("org")) {
            for (var path : List.of("/private-1", "/v1/private-2", "/v1/orders/1/private-3")) {
                assertThat(SHOP.staff("orders:read")
                                .with("X-Request-Id", "r-19")
                                .plain(path)
                                .status())
                        .isEqualTo(404);
            }
            while (log.lines().stream().filter(line -> line.contains("r-19")).count() < 3) {
                Thread.onSpinWait();
            }

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("r-19"))
                    .allMatch(line -> line.matches("other other 404 in [0-9]+ ms, request r-19"));
            assertThat(others.lines()).noneMatch(line -> line.contains("private-"));
            assertThat(SHOP.staff("metrics:read").plain("/metrics").body()).doesNotContain("private-");
        }
    }

    @Test
    void saysHowToLogInAndWhatMayNotBeKept() {
        var refused = anyone.get("/v1/orders");

        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(refused.header("Server")).isEmpty();
    }

    @Test
    void refusesABodyThatIsTooLargeBeforeItComes() throws IOException {
        try (var socket = new Socket("127.0.0.1", SHOP.address().getPort())) {
            socket.getOutputStream()
                    .write(("POST /v1/orders HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer "
                                    + SHOP.token("orders:write")
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 5242880\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
        }
    }

    @Test
    void isClosedToPagesOfOtherSites() {
        var asked = SHOP.staff("orders:read").with("Origin", "https://elsewhere.example");

        assertThat(asked.get("/v1/orders").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }
}
