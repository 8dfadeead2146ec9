package dev.plinth.shop.jersey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.TemporaryIssuer;
import dev.plinth.shop.server.access.Tokens;
import dev.plinth.shop.server.list.Cursors;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.wiring.RequestTimes;
import dev.plinth.shop.wiring.Shop;
import dev.plinth.shop.wiring.blackbox.KeptConnection;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many requests a second this server answers, beside {@link JdbcPeer} in the same JVM on the same tables: a round of one
 * and a round of the other in turns, so that a ratio compares what ran within the same few seconds. Writes {@code
 * target/benchmarks/server.txt}; nothing here fails because a machine is slow.
 */
@Tag("benchmark")
class SpeedBenchmarkTests {
    private static final int PAIRS = Boolean.getBoolean("quick") ? 3 : 15;
    private static final int CONNECTIONS = 8;
    private static final int ORDERS = 10_000;
    private static final int CUSTOMERS = 50;
    private static final int TOKENS = 1_000;
    /** The compiler counts calls, however long they take on a busy machine; but it does not wait for ever. */
    private static final long WARM_UP_REQUESTS = 10_000;

    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(Boolean.getBoolean("quick") ? 1 : 10);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    static Path folder = Path.of("");

    private static final List<String> REPORT = new ArrayList<>();

    private static RsaIssuer issuer;
    private static Shop shop;
    private static HttpServer.Running server;
    private static JdbcPeer peer;

    /** Who asks, and what is there for that caller. */
    private record Asking(String name, String token, List<String> orders, List<String> products) {
        String order() {
            return "/v1/orders/" + any(orders);
        }

        String message() {
            return """
                    {"number": "B-%s", "country": "GB", "currency": "GBP", "lines": [%s]}""".formatted(
                    UUID.randomUUID(),
                    Stream.generate(() -> """
                                    {"productId": "%s", "quantity": 6, "unitPrice": "2.55"}""".formatted(any(products))).limit(3).collect(Collectors.joining(", ")));
        }

        private static String any(List<String> of) {
            return of.get(ThreadLocalRandom.current().nextInt(of.size()));
        }
    }

    private enum Endpoint {
        ORDER_BY_ID(200, asking -> KeptConnection.get(asking.order(), asking.token())),
        PAGE_OF_50(200, asking -> KeptConnection.get("/v1/orders?pageSize=50", asking.token())),
        PLACE_ORDER(
                201,
                asking -> KeptConnection.post(
                        "/v1/orders", asking.token(), UUID.randomUUID().toString(), asking.message()));

        private final int status;
        private final Requests requests;

        Endpoint(int status, Requests requests) {
            this.status = status;
            this.requests = requests;
        }
    }

    private interface Requests {
        byte[] next(Asking asking);
    }

    /**
     * What came of a round.
     *
     * @param processor milliseconds that the threads of the server worked for a request, without those of client, compiler,
     *     garbage collector and database
     */
    private record Round(double perSecond, double processor) {}

    @BeforeAll
    static void open() throws Exception {
        fill();
        issuer = RsaIssuer.withKeysIn(folder.resolve("keys.json"));
        var cursors = new Cursors(new byte[32]);
        shop = Shop.open(
                login(DatabaseRoles.APPLICATION),
                login(DatabaseRoles.CUSTOMER),
                RequestTimes.USUAL,
                issuer.tokens(),
                new Lists(cursors));
        server = new JerseyServer().start(shop.api(), HttpSettings.at("127.0.0.1", 0));
        peer = JdbcPeer.start(login(DatabaseRoles.APPLICATION), login(DatabaseRoles.CUSTOMER), cursors, shop.api());
    }

    @AfterAll
    static void close() {
        peer.close();
        server.close();
        shop.close();
    }

    @Test
    void measuresTheServerBesideJdbcByHand() throws Exception {
        var staff = staff();
        var customer = customer();
        requireSameAnswers(staff);
        requireSameAnswers(customer);

        say(
                "Jersey server beside JDBC by hand: %d orders, %d connections, %d pairs of rounds of %d ms after a warm-up",
                ORDERS, CONNECTIONS, PAIRS, ROUND.toMillis());
        // All before any, since they share most of their code: or the first to be measured were the least compiled.
        for (var asking : List.of(staff, customer)) {
            for (var endpoint : Endpoint.values()) {
                round(peerAddress(), endpoint, asking, LONGEST_WARM_UP, WARM_UP_REQUESTS);
                round(serverAddress(), endpoint, asking, LONGEST_WARM_UP, WARM_UP_REQUESTS);
            }
        }
        for (var asking : List.of(staff, customer)) {
            for (var endpoint : Endpoint.values()) {
                measure(endpoint, asking);
            }
        }
        var other = new TemporaryIssuer();
        var caller = new Caller("ada@plinth.example", Set.of("orders:read"), Optional.empty());
        say(
                "token check, of each request: RS256 %.3f ms, ES256 %.3f ms",
                tokenCheck(shop.api().tokens(), staff.token()),
                tokenCheck(other.tokens(), other.token(caller, Duration.ofHours(1))));
        write();
    }

    private static double tokenCheck(Tokens tokens, String token) {
        double milliseconds = 0;
        for (int pass = 0; pass < 2; pass++) {
            long start = System.nanoTime();
            for (int i = 0; i < TOKENS; i++) {
                tokens.caller("Bearer " + token);
            }
            milliseconds = (System.nanoTime() - start) / 1e6 / TOKENS;
        }
        return milliseconds;
    }

    private static void measure(Endpoint endpoint, Asking asking) throws Exception {
        var byHand = new ArrayList<Round>();
        var ours = new ArrayList<Round>();
        for (int pair = 0; pair < PAIRS; pair++) {
            byHand.add(round(peerAddress(), endpoint, asking, ROUND, Long.MAX_VALUE));
            ours.add(round(serverAddress(), endpoint, asking, ROUND, Long.MAX_VALUE));
        }
        var ratios = new ArrayList<Double>();
        for (int pair = 0; pair < PAIRS; pair++) {
            ratios.add(ours.get(pair).perSecond() / byHand.get(pair).perSecond());
        }
        ratios.sort(null);
        say(
                "%-11s %-8s  by hand %,6.0f/s, server %,6.0f/s, ratio %.2f (%.2f to %.2f); processor %.3f and %.3f ms",
                endpoint.name(),
                asking.name(),
                median(byHand.stream().map(Round::perSecond)),
                median(ours.stream().map(Round::perSecond)),
                ratios.get(PAIRS / 2),
                ratios.get(0),
                ratios.get(PAIRS - 1),
                median(byHand.stream().map(Round::processor)),
                median(ours.stream().map(Round::processor)));
    }

    private static double median(Stream<Double> figures) {
        return figures.sorted().toList().get(PAIRS / 2);
    }

    private static Round round(URI address, Endpoint endpoint, Asking asking, Duration duration, long most)
            throws Exception {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var before = processorTimes();
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            Callable<Long> loop = () -> ask(address, endpoint, asking, end, most / CONNECTIONS);
            long requests = 0;
            for (var asked : threads.invokeAll(Collections.nCopies(CONNECTIONS, loop))) {
                requests += asked.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long processor = 0;
            for (var now : processorTimes().entrySet()) {
                processor += now.getValue() - before.getOrDefault(now.getKey(), 0L);
            }
            return new Round(requests / seconds, processor / 1e6 / requests);
        } finally {
            threads.shutdown();
        }
    }

    /** Of the threads of both servers, by their ids; between two looks only one of the two has work. */
    private static Map<Long, Long> processorTimes() {
        return Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("qtp"))
                .collect(Collectors.toMap(
                        ThreadInfo::getThreadId, thread -> THREADS.getThreadCpuTime(thread.getThreadId())));
    }

    private static long ask(URI address, Endpoint endpoint, Asking asking, long end, long most) {
        try (var connection = KeptConnection.to(address)) {
            long requests = 0;
            while (requests < most && System.nanoTime() < end) {
                var answered = connection.send(endpoint.requests.next(asking));
                assertThat(answered.status()).as(answered.head()).isEqualTo(endpoint.status);
                requests++;
            }
            return requests;
        }
    }

    /** Or the one that does less would be the faster one. */
    private static void requireSameAnswers(Asking asking) throws Exception {
        for (var path : List.of(asking.order(), asking.order(), "/v1/orders?pageSize=50")) {
            var byHand = send(peerAddress(), path, asking, null);
            var ours = send(serverAddress(), path, asking, null);

            assertThat(ours.statusCode()).as(ours.body()).isEqualTo(200);
            assertThat(byHand.statusCode()).isEqualTo(200);
            assertThat(withoutSeal(byHand.body())).isEqualTo(withoutSeal(ours.body()));
            assertThat(told(byHand)).isEqualTo(told(ours));
        }
        var message = asking.message();
        var byHand = send(peerAddress(), "/v1/orders", asking, message);
        var ours = send(serverAddress(), "/v1/orders", asking, message.replace("B-", "C-"));

        assertThat(ours.statusCode()).as(ours.body()).isEqualTo(201);
        assertThat(byHand.statusCode()).isEqualTo(201);
        assertThat(withoutIdentity(byHand.body())).isEqualTo(withoutIdentity(ours.body()));
        assertThat(told(byHand)).isEqualTo(told(ours));
        assertThat(rows(byHand)).isEqualTo(rows(ours));
    }

    private static List<String> told(HttpResponse<String> response) {
        return Stream.of("Content-Type", "ETag", "Link", "Location")
                .map(name -> name + ": " + response.headers().firstValue(name).orElse("none"))
                .map(SpeedBenchmarkTests::withoutIdentity)
                .map(SpeedBenchmarkTests::withoutSeal)
                .toList();
    }

    /** Cursors of both hold the same place, each sealed with its own words for the question. */
    private static String withoutSeal(String text) {
        return text.replaceAll("(\"cursor\":\"|cursor=)[\\w-]+", "$1…");
    }

    private static String withoutIdentity(String text) {
        return text.replaceAll("\"id\":\"[^\"]*\"|/v1/orders/[0-9a-f-]{36}", "identity")
                .replaceAll("\"placedAt\":\"[^\"]*\"", "moment")
                .replaceAll("\"number\":\"[BC]-", "\"number\":\"");
    }

    /** What was written for an order, but for what tells it from another one. */
    private static List<String> rows(HttpResponse<String> made) {
        var location = made.headers().firstValue("Location").orElseThrow();
        var id = location.substring(location.lastIndexOf('/') + 1);
        return sql().rows("""
                select o.version, o.customer_id, o.country, o.currency, o.status, o.lines, trim_scale(o.total), o.paid, o.created_by,
                    l.line_number, l.product_id, l.quantity, l.unit_price, k.caller, k.customer_id, k.status, k.entity_version
                from sales_order o
                join order_line l on l.order_id = o.id
                join kept_answer k on k.resource = '/v1/orders/' || o.id
                where o.id = '%s' order by l.line_number""".formatted(id));
    }

    private static HttpResponse<String> send(URI address, String path, Asking asking, @Nullable String message)
            throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + asking.token());
        if (message != null) {
            request.header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(message));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static Asking staff() {
        return asking("staff", Optional.empty(), "true");
    }

    private static Asking customer() {
        var id = sql().value("select id from customer order by id limit 1");
        return asking("customer", Optional.of(UUID.fromString(id)), "customer_id = '" + id + "'");
    }

    private static Asking asking(String name, Optional<UUID> customer, String theirs) {
        var caller = new Caller("ada@plinth.example", Set.of("orders:read", "orders:write"), customer);
        return new Asking(
                name,
                issuer.token(caller),
                sql().rows("select id from sales_order where " + theirs),
                sql().rows("select id from product"));
    }

    private static void fill() {
        sql().run(
                        "insert into customer (id, version, number, status)"
                                + " select gen_random_uuid(), 1, 'C-' || n, 'ACTIVE' from generate_series(1, "
                                + CUSTOMERS
                                + ") n",
                        "insert into product (id, version, sku, name)"
                                + " select gen_random_uuid(), 1, 'SKU-' || n, 'lantern' from generate_series(1, 100) n",
                        "insert into product_price (id, product_id, amount, currency, valid_from)"
                                + " select gen_random_uuid(), id, 2.55, 'GBP', timestamptz '2010-01-01Z' from product",
                        """
                        with placed as (
                            insert into sales_order (id, version, number, customer_id, country, currency, placed_at, status,
                                lines, total, paid, credit_notes)
                            select gen_random_uuid(), 1, 'S-' || n, buyer.id, 'GB', 'GBP',
                                timestamptz '2011-01-01Z' + n * interval '1 minute', 'PLACED', 3, 45.90, 10.00, 0
                            from generate_series(1, %d) n
                            join (select id, row_number() over () as place from customer) buyer on buyer.place = 1 + n %% %d
                            returning id
                        ), paid as (
                            insert into payment (id, order_id, method, amount, reference, paid_at)
                            select gen_random_uuid(), id, 'CARD', 10.00, 'ch_1', timestamptz '2011-06-01Z' from placed
                        )
                        insert into order_line (id, order_id, line_number, product_id, quantity, unit_price, description)
                        select gen_random_uuid(), placed.id, n, goods.id, 6, 2.55, 'a lantern'
                        from placed cross join generate_series(1, 3) n
                        join (select id, row_number() over () as place from product) goods on goods.place = n""".formatted(ORDERS, CUSTOMERS),
                        "analyze");
    }

    private static Sql sql() {
        return new Sql(DATABASE.dataSource("postgres", Map.of("currentSchema", DatabaseRoles.SCHEMA)));
    }

    private static DatabaseSettings login(String role) {
        return DatabaseSettings.of(
                DATABASE.jdbcUrl(), role, Optional.of(DATABASE.password(role)), DatabaseRoles.SCHEMA);
    }

    private static URI serverAddress() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private static URI peerAddress() {
        return URI.create("http://127.0.0.1:" + peer.port());
    }

    private static void say(String format, Object... values) {
        REPORT.add(String.format(Locale.ROOT, format, values));
    }

    private static void write() throws IOException {
        var target = Files.createDirectories(Path.of("target", "benchmarks")).resolve("server.txt");
        Files.write(target, REPORT);
        REPORT.forEach(System.out::println);
    }
}
