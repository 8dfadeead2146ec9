package dev.plinth.shop.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.bulk.BulkLoad;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.shared.Filter;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.testkit.StatementLog;
import dev.plinth.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementCountTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    private final StatementLog log = new StatementLog(sql -> sql.startsWith("set transaction isolation level"));
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(log.watching(Shop.login(DATABASE)));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void readsAnOrderWithItsLinesInOneAndInTwoToChangeIt() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 30);
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.orders().add(order);
        });
        log.clear();

        var byId = shop.transactions()
                .as("ann")
                .write(() -> shop.orders().get(order.id()).lines());
        assertThat(log.executions()).isEqualTo(2);
        log.clear();
        var toRead =
                shop.transactions().read(() -> shop.orders().get(order.id()).lines());
        assertThat(log.executions()).isEqualTo(1);
        log.clear();
        var byNumber = shop.transactions()
                .read(() ->
                        shop.orders().findByNumber(order.number()).orElseThrow().lines());
        assertThat(log.executions()).isEqualTo(2);

        assertThat(byId).hasSize(30);
        assertThat(toRead).hasSize(30);
        assertThat(byNumber).hasSize(30);
    }

    @Test
    void readsAPageOfFiftySummariesInOne() {
        var product = Samples.aProduct();
        shop.transactions().run(() -> {
            shop.products().add(product);
            IntStream.range(0, 60).forEach(i -> shop.orders().add(Samples.anOrder(product, 3)));
        });
        log.clear();

        var page = shop.transactions()
                .read(() -> shop.orders()
                        .search(Search.<Order, OrderId>by(OrderAttributes.PLACED_AT, Direction.DESCENDING)
                                .pagesOf(50)));
        assertThat(page.items())
                .hasSize(50)
                .allSatisfy(summary -> assertThat(summary.lines()).isPositive());
        assertThat(log.executions()).isEqualTo(1);
        log.clear();
        var position = page.next().orElseThrow();
        shop.transactions()
                .read(() -> shop.orders()
                        .search(Search.<Order, OrderId>by(OrderAttributes.PLACED_AT, Direction.DESCENDING)
                                .pagesOf(50)
                                .after(position)));
        shop.transactions()
                .read(() -> shop.orders()
                        .search(Search.<Order, OrderId>by(OrderAttributes.TOTAL, Direction.ASCENDING)
                                .where(Filter.containing(OrderAttributes.TEXT, "lantern"))));
        assertThat(log.executions()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "675, 1", "1000, 1", "1001, 2", "2500, 3"})
    void placesAnOrderInOneAndOneForEachThousandLines(int lines, int batches) {
        var product = Samples.aProduct();
        shop.transactions().run(() -> shop.products().add(product));
        var order = Samples.anOrder(product, lines);
        log.clear();

        shop.transactions().as("ann").run(() -> shop.orders().add(order));

        assertThat(log.executions()).isEqualTo(1 + batches);
        assertThat(Shop.administrator(DATABASE)
                        .value("select count(*) from order_line where order_id = '" + order.id() + "'"))
                .isEqualTo(String.valueOf(lines));
    }

    @Test
    void readsTheCreditNotesOfAnOrderInTwo() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 4);
        var notes = new ArrayList<CreditNote>();
        for (int i = 0; i < 3; i++) {
            notes.add(order.credit(
                    notes,
                    CreditNoteId.next(),
                    Samples.aCreditNoteNumber(),
                    Samples.NOON,
                    List.of(Samples.item(product, 1, "1", null), Samples.item(product, 1, "1", null))));
        }
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.orders().add(order);
            notes.forEach(shop.creditNotes()::add);
        });
        log.clear();

        var found = shop.transactions()
                .read(() -> shop.creditNotes().findByOrder(order.id()).stream()
                        .map(note -> note.lines().size())
                        .toList());
        assertThat(found).containsExactly(2, 2, 2);
        assertThat(log.executions()).isEqualTo(2);

        log.clear();
        shop.transactions()
                .read(() -> shop
                        .creditNotes()
                        .findByNumbers(notes.stream().map(CreditNote::number).toList())
                        .stream()
                        .map(note -> note.lines().size())
                        .toList());
        assertThat(log.executions()).isEqualTo(2);
    }

    @Test
    void locksAnOrderInThree() {
        var product = Samples.aProduct();
        var order = Samples.anOrder(product, 1);
        shop.transactions().run(() -> {
            shop.products().add(product);
            shop.orders().add(order);
        });
        log.clear();

        shop.transactions().run(() -> shop.orders().lock(order.id()));

        // The lock, the lines, the payments.
        assertThat(log.statements()).hasSize(3).first().asString().contains("FOR UPDATE");
    }

    @Test
    void loadsInBulkByOneQuestionAndAnInsertForEachTable() {
        var product = Samples.aProduct();
        shop.transactions().run(() -> shop.products().add(product));
        var orders = IntStream.range(0, 20)
                .mapToObj(i -> Samples.anOrder(product, 50))
                .toList();
        log.clear();

        var rows = shop.transactions().write(() -> new BulkLoad(shop.database()).insert(orders));

        assertThat(rows).isEqualTo(20 + 20 * 50);
        assertThat(log.executions()).isEqualTo(1 + 2);
    }
}
