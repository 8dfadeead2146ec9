package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.OwnServer;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What callers see of a database that breaks down under load and comes back. */
@Tag("proof")
@Timeout(300)
class RestartsOverHttp {
    private static final int CALLERS = 8;
    private static final int PHASE = 100;

    private static final OwnServer DATABASE = OwnServer.with(ShopDatabase.TEMPLATE);

    @RegisterExtension
    static final ServedShop SHOP = ServedShop.on(DATABASE);

    private final Shelf shelf = new Shelf(SHOP);
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final Set<String> unexpected = ConcurrentHashMap.newKeySet();

    @Test
    void loseNothingAndNeedNoRestartOfTheServer() throws Exception {
        var product = shelf.product();
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int i = 0; i < CALLERS; i++) {
                threads.submit(() -> work(product));
            }
            await(PHASE, acknowledged::size);

            DATABASE.stop();
            await(2 * CALLERS, refused::get);
            var readyWhileDown = SHOP.anonymous().plain("/health/ready").status();
            var livingWhileDown = SHOP.anonymous().plain("/health/live").status();
            DATABASE.startAgain();
            await(acknowledged.size() + PHASE, acknowledged::size);

            assertThat(readyWhileDown).isEqualTo(503);
            assertThat(livingWhileDown).isEqualTo(200);
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(unexpected).isEmpty();
        assertThat(read).hasPositiveValue();
        assertThat(SHOP.anonymous().plain("/health/ready").status()).isEqualTo(200);
        assertThat(SHOP.sql().rows("select number from sales_order")).containsAll(acknowledged);
        assertThat(SHOP.sql()
                        .value("select count(*) from sales_order where not exists"
                                + " (select from order_line where order_id = sales_order.id)"))
                .isEqualTo("0");
        assertThat(SHOP.sql().value("select count(*) from kept_answer where status is null"))
                .isEqualTo("0");
    }

    /** Places orders and reads them back, each until it is done. */
    private void work(String product) {
        while (!Thread.currentThread().isInterrupted()) {
            var message = Shelf.orderOf(product);
            var client = shelf.staff().with("Idempotency-Key", Shelf.name("key"));
            var answers = new ArrayList<Client.Response>();
            do {
                answers.add(client.post("/v1/orders", message));
            } while (isRefused(answers.get(answers.size() - 1))
                    && !Thread.currentThread().isInterrupted());
            var last = answers.get(answers.size() - 1);
            if (last.status() == 201) {
                acknowledged.add(last.at("/number"));
                var found = client.get(last.header("Location"));
                if (!isRefused(found)) {
                    expect(found, 200);
                    read.incrementAndGet();
                }
            } else if (!isRefused(last)) {
                expect(last, 201);
            }
        }
    }

    private boolean isRefused(Client.Response answer) {
        if (answer.status() == 503) {
            refused.incrementAndGet();
        }
        return answer.status() == 503;
    }

    private void expect(Client.Response answer, int status) {
        if (answer.status() != status) {
            unexpected.add(answer.toString());
        }
    }

    private interface Count {
        int now();
    }

    private void await(int number, Count count) {
        while (count.now() < number && unexpected.isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
