package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.wiring.RequestTimes;
import dev.plinth.shop.wiring.blackbox.Client.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a request asks of the database, and how long it may. */
@Timeout(60)
class StatementsOverHttp {
    private static final int SET_UP = 1;
    private static final int IDEMPOTENCY = 2;

    /** However long the page: products, prices, categories. */
    private static final int PRODUCTS_AND_THEIR_LISTS = 3;

    @RegisterExtension
    static final ServedShop SHOP = new ServedShop(new RequestTimes(Duration.ofSeconds(2), Duration.ofMillis(200)));

    private final Shelf shelf = new Shelf(SHOP);

    @Test
    void areFewForTheStaff() {
        var product = shelf.product();
        shelf.product();
        var customer = shelf.customer();
        var order = shelf.order(product).header("Location");

        assertThat(sentBy("getOrder", () -> shelf.staff().get(order))).isEqualTo(2);
        assertThat(sentBy("findOrders", () -> shelf.staff().get("/v1/orders?pageSize=50")))
                .isEqualTo(1);
        assertThat(sentBy("findOrdersOfCustomer", () -> shelf.staff().get("/v1/customers/" + customer + "/orders")))
                .isEqualTo(1);
        assertThat(sentBy("findProducts", () -> shelf.staff().get("/v1/products?pageSize=50")))
                .isEqualTo(PRODUCTS_AND_THEIR_LISTS);
        assertThat(sentBy("placeOrder", () -> shelf.staff().post("/v1/orders", Shelf.orderOf(product))))
                .isEqualTo(SET_UP + IDEMPOTENCY + 2);
    }

    @Test
    void areAsFewForCustomersButForTheSetUp() {
        var product = shelf.product();
        var customer = SHOP.client(new Caller(
                "ann", Set.of("orders:read", "orders:write"), Optional.of(UUID.fromString(shelf.customer()))));
        var order = customer.post("/v1/orders", Shelf.orderOf(product)).header("Location");

        assertThat(sentBy("getOrder", () -> customer.get(order))).isEqualTo(SET_UP + 2);
        assertThat(sentBy("findOrders", () -> customer.get("/v1/orders?pageSize=50")))
                .isEqualTo(SET_UP + 1);
        assertThat(sentBy("placeOrder", () -> customer.post("/v1/orders", Shelf.orderOf(product))))
                .isEqualTo(SET_UP + IDEMPOTENCY + 4);
    }

    @Test
    void endWithTheirRequestAtItsDeadline() throws SQLException {
        var message = Shelf.orderOf(shelf.product());
        var client = shelf.staff().with("Idempotency-Key", Shelf.name("key"));
        Response late;
        Response read;
        try (var locking = locked()) {
            late = client.post("/v1/orders", message);
            read = client.get("/v1/orders");

            while (!waiting().equals("0")) {
                Thread.onSpinWait();
            }
            locking.rollback();
        }

        assertThat(late.status()).as(late.toString()).isEqualTo(503);
        assertThat(late.header("Retry-After")).isNotEmpty();
        assertThat(late.at("/detail")).isEqualTo("the database does not answer in time; nothing was kept");
        assertThat(read.status()).isEqualTo(503);
        assertThat(read.at("/detail")).isEqualTo("the database does not answer in time");
        assertThat(client.post("/v1/orders", message).status()).isEqualTo(201);
    }

    @Test
    void areLoggedWithTheirNameWhereTheyAreSlow() throws Exception {
        var order = shelf.order(shelf.product()).header("Location");
        try (var log = new LoggedLines("dev.plinth.shop.statements")) {
            CompletableFuture<Response> answer;
            try (var locking = locked()) {
                answer = CompletableFuture.supplyAsync(
                        () -> shelf.staff().with("X-Request-Id", "r-17").get(order));
                while (waiting().equals("0")) {
                    Thread.onSpinWait();
                }
                locking.createStatement().execute("select pg_sleep(0.3)");
                locking.rollback();
            }

            assertThat(answer.get(30, TimeUnit.SECONDS).status()).isEqualTo(200);
            assertThat(log.lines())
                    .anyMatch(
                            line -> line.matches("slow statement: [0-9]+ ms, query ReadObjectQuery of Order, getOrder,"
                                    + " request r-17: SELECT .*"))
                    .noneMatch(line -> line.contains(order.substring(order.lastIndexOf('/') + 1)));
        }
    }

    /** The table of orders, which is not to be read meanwhile. */
    private static Connection locked() throws SQLException {
        var locking = SHOP.sql().source().getConnection();
        locking.setAutoCommit(false);
        locking.createStatement().execute("lock table sales_order in access exclusive mode");
        return locking;
    }

    private static String waiting() {
        return SHOP.sql().value("select count(*) from pg_locks where not granted");
    }

    /** How many statements the server says that this sent, which is one request. */
    private static int sentBy(String operation, Supplier<Response> request) {
        var before = metrics(operation);

        assertThat(request.get().status()).isBetween(200, 299);

        var after = metrics(operation);
        assertThat(after.get(0) - before.get(0)).isOne();
        return after.get(1) - before.get(1);
    }

    /** Requests of an operation so far, and their statements. */
    private static List<Integer> metrics(String operation) {
        var metrics = SHOP.staff("metrics:read").plain("/metrics").body();
        return List.of(metric(metrics, "count", operation), metric(metrics, "sum", operation));
    }

    private static int metric(String metrics, String kind, String operation) {
        var line = Pattern.compile("db_statements_" + kind + "\\{operation=\"" + operation + "\"} ([0-9]+)");
        return line.matcher(metrics)
                .results()
                .findFirst()
                .map(found -> Integer.parseInt(found.group(1)))
                .orElse(0);
    }
}
