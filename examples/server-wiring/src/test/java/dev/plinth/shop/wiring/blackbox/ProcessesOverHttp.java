package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.wiring.blackbox.Client.Response;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What several servers do on one database, each in a process of its own, and what is left when one is killed. */
@Tag("proof")
@Timeout(300)
class ProcessesOverHttp {
    private static final int AT_ONCE = 100;

    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    @TempDir
    Path folder = Path.of("");

    private final Shelf shelf = new Shelf(SHOP);

    @Test
    void makeOneOrderOfManyRequestsWithOneKey() throws Exception {
        var product = shelf.product();
        var message = Shelf.orderOf(product);
        try (var one = SHOP.process(folder);
                var other = SHOP.process(folder)) {
            var clients = List.of(client(one), client(other));
            var answers = atOnce(
                    AT_ONCE,
                    i -> clients.get(i % 2).with("Idempotency-Key", "one-key").post("/v1/orders", message));

            assertThat(answers).allMatch(answer -> answer.status() == 201 || answer.status() == 503);
            assertThat(answers.stream()
                            .filter(answer -> answer.status() == 201)
                            .map(answer -> answer.at("/id"))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(SHOP.sql().value("select count(*) from order_line where product_id = '" + product + "'"))
                .isEqualTo("1");
    }

    @Test
    void takeNoMorePaymentsThanAnOrderCosts() throws Exception {
        var order = shelf.order(shelf.product()).header("Location");
        try (var one = SHOP.process(folder);
                var other = SHOP.process(folder)) {
            var clients = List.of(client(one), client(other));
            var answers = atOnce(AT_ONCE, i -> clients.get(i % 2).post(order + "/payments", """
                    {"method": "CARD", "amount": {"amount": "5.10", "currency": "GBP"}, "reference": "ch_%d",
                     "paidAt": "2010-12-01T08:30:00Z"}""".formatted(i)));

            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(3);
            assertThat(answers.stream().filter(answer -> answer.status() >= 500 && answer.status() != 503))
                    .isEmpty();
        }
        assertThat(shelf.staff().get(order).at("/paid/amount")).isEqualTo("15.30");
    }

    @Test
    void creditNoMoreThanWasBought() throws Exception {
        var product = shelf.product();
        var order = shelf.order(product).header("Location");
        shelf.staff().with("If-Match", "*").post(order + "/shipment", "");
        try (var one = SHOP.process(folder);
                var other = SHOP.process(folder)) {
            var clients = List.of(client(one), client(other));
            var answers =
                    atOnce(AT_ONCE, i -> clients.get(i % 2).post(order + "/credit-notes", """
                    {"number": "C-%d", "lines": [{"productId": "%s", "quantity": 2, "unitPrice": "2.55"}]}""".formatted(i, product)));

            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .hasSize(3);
            assertThat(answers).allMatch(answer -> Set.of(201, 409, 422, 503).contains(answer.status()));
        }
        assertThat(SHOP.sql()
                        .value("select sum(line.quantity) from credit_note_line line"
                                + " join credit_note note on note.id = line.credit_note_id where note.order_id = '"
                                + order.substring(order.lastIndexOf('/') + 1) + "'"))
                .isEqualTo("6");
    }

    @Test
    void keepWhatTheyAcknowledgedWhenOneIsKilled() throws Exception {
        var product = shelf.product();
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var threads = Executors.newFixedThreadPool(8);
        try (var server = SHOP.process(folder)) {
            var client = client(server);
            for (int i = 0; i < 8; i++) {
                threads.submit(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        try {
                            var answer = client.post("/v1/orders", Shelf.orderOf(product));
                            if (answer.status() == 201) {
                                acknowledged.add(answer.at("/id"));
                            }
                        } catch (UncheckedIOException e) {
                            return;
                        }
                    }
                });
            }
            while (acknowledged.size() < 200) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            server.kill();
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        var kept = SHOP.sql().rows("select id::text from sales_order");
        assertThat(kept).containsAll(acknowledged);
        assertThat(SHOP.sql()
                        .value("select count(*)::text from sales_order where not exists"
                                + " (select from order_line where order_id = sales_order.id)"))
                .isEqualTo("0");
        assertThat(SHOP.sql().value("select count(*)::text from kept_answer where status is null"))
                .isEqualTo("0");
    }

    @Test
    void endWhenTheyAreAsked() {
        try (var server = SHOP.process(folder)) {
            assertThat(client(server).get("/v1/orders").status()).isEqualTo(200);
            // 128 + SIGTERM, as a JVM ends that a signal ended.
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    private static Client client(ServerProcess server) {
        return SHOP.client(new Caller(
                        "ada@plinth.example", Set.of("orders:read", "orders:write", "orders:credit"), Optional.empty()))
                .at(server.address());
    }

    private interface Asking {
        Response ask(int i);
    }

    private static List<Response> atOnce(int times, Asking asking) throws Exception {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var answers = new ArrayList<Future<Response>>();
            for (int i = 0; i < times; i++) {
                int number = i;
                answers.add(threads.submit(() -> asking.ask(number)));
            }
            var got = new ArrayList<Response>();
            for (var answer : answers) {
                got.add(answer.get(120, TimeUnit.SECONDS));
            }
            return got;
        } finally {
            threads.shutdownNow();
        }
    }
}
