package dev.plinth.persistenceruntime.bulk;

import static dev.plinth.persistenceruntime.baskets.BasketStore.aBasket;
import static dev.plinth.persistenceruntime.baskets.BasketStore.aVoucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.DatabaseTransactions;
import dev.plinth.persistenceruntime.PersistenceUnit;
import dev.plinth.persistenceruntime.Refusal.Kind;
import dev.plinth.persistenceruntime.RefusedException;
import dev.plinth.persistenceruntime.baskets.BasketId;
import dev.plinth.persistenceruntime.baskets.BasketStore;
import dev.plinth.persistenceruntime.baskets.Place;
import dev.plinth.testkit.Sql;
import dev.plinth.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkLoadTests {
    /** All that quoting, escaping and encoding can go wrong with. */
    private static final String NASTY = "O'Neil, \"quoted\" \\ \\\\ \\N \\t\n\\.\nnext\tline\r\n% _ € 😀 end";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(BasketStore.TEMPLATE);

    /** Three that hold nothing but what is compared. */
    @RegisterExtension
    static final TestDatabase ONE = TestDatabase.from(BasketStore.TEMPLATE);

    @RegisterExtension
    static final TestDatabase OTHER = TestDatabase.from(BasketStore.TEMPLATE);

    /** The one where row security applies to the application, which sees all. */
    @RegisterExtension
    static final TestDatabase HELD = TestDatabase.from(BasketStore.TEMPLATE);

    private BasketStore store;

    @BeforeAll
    static void holdToRowSecurity() {
        for (var table : List.of("basket", "basket_entry", "basket_tag", "voucher")) {
            BasketStore.administrator(HELD)
                    .run(
                            "alter table " + table + " enable row level security",
                            "create policy all_rows on " + table + " using (true)");
        }
    }

    @BeforeEach
    void open() {
        store = BasketStore.open(BasketStore.login(DATABASE));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "America/St_Johns"})
    void writesWhatTheUnitOfWorkWrites(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var one = BasketStore.open(BasketStore.login(ONE));
                var other = BasketStore.open(BasketStore.login(OTHER));
                var held = BasketStore.open(BasketStore.login(HELD))) {
            // What is absent comes first, so that columns are not taken from the first row alone.
            var sparse = aBasket();
            var full = aBasket()
                    .put(NASTY, 1)
                    .put("pear", Integer.MAX_VALUE)
                    .tag(NASTY)
                    .tag("")
                    .number(Long.MIN_VALUE + zone.length())
                    .standBelow(sparse.id())
                    .moveTo(new Place(NASTY, "\\."))
                    .spendAtMost(new BigDecimal("-0.01"))
                    .open(Instant.parse("1969-12-31T23:59:59.999999999Z"));
            var half = aBasket().moveTo(new Place("N", null)).open(Instant.parse("2011-03-27T01:30:00.123456789Z"));
            var voucher = aVoucher(full.id());

            one.transactions().as("ann").run(() -> one.bulk().insert(List.of(sparse, full, half, voucher)));
            held.transactions().as("ann").run(() -> held.bulk().insert(List.of(sparse, full, half, voucher)));
            other.transactions().as("ann").run(() -> {
                List.of(sparse, full, half).forEach(other.baskets()::add);
                other.vouchers().add(voucher);
            });

            assertThat(tables(ONE)).isEqualTo(tables(OTHER)).hasSizeGreaterThan(7);
            assertThat(tables(HELD)).isEqualTo(tables(OTHER));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void countsTheRowsOfAllTables() {
        var basket = aBasket().put("apple", 1).put("pear", 2).tag("fresh");

        long rows = store.transactions().write(() -> store.bulk().insert(List.of(basket, aVoucher(basket.id()))));

        assertThat(rows).isEqualTo(1 + 2 + 1 + 1);
    }

    @Test
    void countsTheRowsWhereRowSecurityHoldsTheRole() {
        try (var held = BasketStore.open(BasketStore.login(HELD))) {
            var basket = aBasket().put("apple", 1).put("pear", 2).tag("fresh");

            assertThatThrownBy(() -> held.transactions().run(() -> {
                        assertThat(held.bulk().insert(List.of(basket, aVoucher(basket.id()))))
                                .isEqualTo(1 + 2 + 1 + 1);
                        // The other tests compare what is there.
                        throw new UnsupportedOperationException();
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);

            assertThat(held.transactions().read(() -> held.baskets().exists(basket.id())))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"varchar(3)", "char(3)"})
    void cutsNothingOff(String type) {
        var sql = articleTable();
        sql.run(
                "drop table article",
                "create table article (id uuid primary key, title " + type + ", note text)",
                "grant all on article to basket_app",
                "alter table article enable row level security",
                "create policy all_rows on article using (true)");
        try (var mapped = mapped("article")) {
            var article = new Article();
            article.title = "long";

            assertThatThrownBy(() -> insert(mapped, article)).hasStackTraceContaining("value too long");

            article.title = "abc";
            insert(mapped, article);
            assertThat(sql.rows("select title from article")).containsExactly("abc");
        } finally {
            sql.run("drop table article");
        }
    }

    @Test
    void refusesRowsThatAPolicyDoesNotLetThrough() {
        var sql = articleTable();
        sql.run(
                "alter table article enable row level security",
                "create policy none on article using (true) with check (false)");
        try (var mapped = mapped("article")) {
            assertThatThrownBy(() -> insert(mapped, new Article()))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal().kind()).isEqualTo(Kind.NOT_ALLOWED));
        } finally {
            sql.run("drop table article");
        }
    }

    @Test
    void goesWithTheTransactionAndWithWhatItWroteBefore() {
        var basket = aBasket();
        var below = aBasket().standBelow(basket.id()).put("apple", 1).put("pear", 2);

        catchThrowable(() -> store.transactions().run(() -> {
            store.baskets().add(basket);
            store.bulk().insert(List.of(below));
            assertThat(store.baskets().get(below.id()).entries()).hasSize(2);
            throw new UnsupportedOperationException();
        }));
        assertThat(store.transactions()
                        .read(() -> store.baskets().exists(below.id())
                                || store.baskets().exists(basket.id())))
                .isFalse();

        store.transactions().run(() -> {
            store.baskets().add(basket);
            store.bulk().insert(List.of(below));
        });
        store.transactions().run(() -> store.baskets().get(below.id()).takeOut("apple"));
        assertThat(store.transactions()
                        .read(() -> store.baskets().get(below.id()).version()))
                .isEqualTo(2);
    }

    @Test
    void leavesNothingBehindWhenOneRowIsRefused() {
        var basket = aBasket();
        var homeless = aVoucher(BasketId.next());

        assertThatThrownBy(() -> store.transactions().run(() -> store.bulk().insert(List.of(basket, homeless))))
                .hasMessageContaining("fk_voucher_basket_id");
        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
    }

    @Test
    void keepsNothingOfWorkThatIgnoredARefusal() {
        var basket = aBasket();
        var homeless = aVoucher(BasketId.next());

        assertThatThrownBy(() -> store.transactions().run(() -> {
                    store.baskets().add(basket);
                    catchThrowable(() -> store.bulk().insert(List.of(homeless)));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("went on after a part of it had failed");
        assertThat(store.transactions().read(() -> store.baskets().exists(basket.id())))
                .isFalse();
    }

    @Test
    void writesAnAttributeThatIsAddedInTheMappingFileAlone() {
        var sql = articleTable();
        sql.run("delete from article");
        var article = new Article();
        article.title = "A title";
        article.note = "A note";

        try (var mapped = mapped("article")) {
            insert(mapped, article);
        }
        assertThat(sql.rows("select title, note from article")).containsExactly("A title|null");

        sql.run("delete from article");
        try (var mapped = mapped("article-with-note")) {
            insert(mapped, article);
        }
        assertThat(sql.rows("select title, note from article")).containsExactly("A title|A note");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            related, 'related' of Article, ManyToManyMapping
            places, 'places' of Article, AggregateCollectionMapping
            remarks, 'remarks' of Article, DirectCollectionMapping
            picture, 'picture' of article, byte[]
            heirs, Article, inheritance
            """)
    void refusesWhatItCannotCopy(String feature, String what, String kind) {
        articleTable();
        try (var mapped = mapped("article-with-" + feature)) {
            assertThatThrownBy(() -> insert(mapped, new Article()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(what + " is mapped in a way that cannot be copied: " + kind);
        }
    }

    @Test
    void refusesWhatIsNotMapped() {
        assertThatThrownBy(() -> insert(store.database(), "a text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("class java.lang.String is not mapped to one table");
    }

    private static void insert(Database database, Object aggregate) {
        new DatabaseTransactions(database).write(() -> new BulkLoad(database).insert(List.of(aggregate)));
    }

    private static Database mapped(String file) {
        return Database.open(
                BasketStore.login(DATABASE), PersistenceUnit.of(List.of("META-INF/twins/" + file + ".xml")));
    }

    private static Sql articleTable() {
        var sql = BasketStore.administrator(DATABASE);
        sql.run(
                "create table if not exists article (id uuid primary key, title text, note text)",
                "grant all on article to basket_app");
        return sql;
    }

    /** Every row of every table, but for when it was written. */
    private static List<String> tables(TestDatabase database) {
        var sql = BasketStore.administrator(database);
        var rows = new ArrayList<String>();
        for (var table : sql.rows("select table_name from information_schema.tables where table_schema = 'baskets'")) {
            sql.rows("select to_jsonb(t) - 'created_at' - 'updated_at' from " + table + " t")
                    .forEach(row -> rows.add(table + " " + row));
        }
        Collections.sort(rows);
        return rows;
    }
}
