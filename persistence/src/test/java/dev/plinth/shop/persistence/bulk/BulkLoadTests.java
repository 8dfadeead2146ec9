package dev.plinth.shop.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.DatabaseTransactions;
import dev.plinth.persistenceruntime.bulk.BulkLoad;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.persistence.Samples;
import dev.plinth.shop.persistence.Shop;
import dev.plinth.shop.persistence.Sql;
import dev.plinth.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkLoadTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    /** Two that hold nothing but what is compared. */
    @RegisterExtension
    static final TestDatabase ONE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @RegisterExtension
    static final TestDatabase OTHER = TestDatabase.from(ShopDatabase.TEMPLATE);

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "America/St_Johns"})
    void writesWhatTheUnitOfWorkWrites(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (var shop = Shop.open(Shop.login(ONE));
                var other = Shop.open(Shop.login(OTHER))) {
            var full = Samples.full();
            var sparse = Samples.sparse();
            // What is absent comes first, so that columns are not taken from the first row alone.
            var aggregates =
                    Stream.concat(sparse.all().stream(), full.all().stream()).toList();

            shop.transactions().as("ann").run(() -> new BulkLoad(shop.database()).insert(aggregates));
            other.transactions().as("ann").run(() -> other.addAll(aggregates));

            assertThat(tables(ONE)).isEqualTo(tables(OTHER)).hasSizeGreaterThan(20);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void countsTheRowsOfAllTables() {
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var product = Samples.aProduct();
            var order = Samples.anOrder(product, 7);

            long rows = shop.transactions().write(() -> new BulkLoad(shop.database()).insert(List.of(product, order)));

            assertThat(rows).isEqualTo(1 + 1 + 7);
        }
    }

    @Test
    void goesWithTheTransactionAndWithWhatItWroteBefore() {
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var product = Samples.aProduct();
            var order = Samples.anOrder(product, 3);

            catchThrowable(() -> shop.transactions().run(() -> {
                shop.products().add(product);
                new BulkLoad(shop.database()).insert(List.of(order));
                assertThat(shop.orders().get(order.id()).lines()).hasSize(3);
                throw new UnsupportedOperationException();
            }));
            assertThat(shop.transactions().read(() -> shop.orders().find(order.id())))
                    .isEmpty();
            assertThat(shop.transactions().read(() -> shop.products().find(product.id())))
                    .isEmpty();

            shop.transactions().run(() -> {
                shop.products().add(product);
                new BulkLoad(shop.database()).insert(List.of(order));
            });
            shop.transactions().run(() -> shop.orders().get(order.id()).cancel());
            assertThat(shop.transactions()
                            .read(() -> shop.orders().get(order.id()).version()))
                    .isEqualTo(2);
        }
    }

    @Test
    void leavesNothingBehindWhenOneRowIsRefused() {
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var product = Samples.aProduct();
            var homeless = Samples.anOrder(Samples.aProduct(), 1);

            assertThatThrownBy(() -> shop.transactions()
                            .run(() -> new BulkLoad(shop.database()).insert(List.of(product, homeless))))
                    .hasMessageContaining("fk_order_line_product_id");
            assertThat(shop.transactions().read(() -> shop.products().find(product.id())))
                    .isEmpty();
        }
    }

    @Test
    void keepsNothingOfWorkThatIgnoredARefusal() {
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            var product = Samples.aProduct();
            var homeless = Samples.anOrder(Samples.aProduct(), 1);

            assertThatThrownBy(() -> shop.transactions().run(() -> {
                        shop.products().add(product);
                        catchThrowable(() -> new BulkLoad(shop.database()).insert(List.of(homeless)));
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("went on after a part of it had failed");
            assertThat(shop.transactions().read(() -> shop.products().find(product.id())))
                    .isEmpty();
        }
    }

    @Test
    void writesAnAttributeThatIsAddedInTheMappingFileAlone() {
        var sql = articleTable();
        var article = new Article();
        article.title = "A title";
        article.note = "A note";

        try (var mapped = Shop.mapped(Shop.login(DATABASE), "META-INF/twins/article.xml")) {
            insert(mapped, article);
        }
        assertThat(sql.rows("select title, note from article")).containsExactly("A title|null");

        sql.run("delete from article");
        try (var mapped = Shop.mapped(Shop.login(DATABASE), "META-INF/twins/article-with-note.xml")) {
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
        try (var mapped = Shop.mapped(Shop.login(DATABASE), "META-INF/twins/article-with-" + feature + ".xml")) {
            assertThatThrownBy(() -> insert(mapped, new Article()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(what + " is mapped in a way that cannot be copied: " + kind);
        }
    }

    @Test
    void refusesWhatIsNotMapped() {
        try (var shop = Shop.open(Shop.login(DATABASE))) {
            assertThatThrownBy(() -> insert(shop.database(), "a text"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("class java.lang.String is not mapped to one table");
        }
    }

    private static void insert(Database database, Object aggregate) {
        new DatabaseTransactions(database).write(() -> new BulkLoad(database).insert(List.of(aggregate)));
    }

    private static Sql articleTable() {
        var sql = Sql.asAdministrator(DATABASE);
        sql.run(
                "create table if not exists article (id uuid primary key, title text, note text)",
                "grant all on article to shop_app");
        return sql;
    }

    /** Every row of every table, but for when it was written. */
    private static List<String> tables(TestDatabase database) {
        var sql = Sql.asAdministrator(database);
        var rows = new ArrayList<String>();
        for (var table : sql.rows("select table_name from information_schema.tables where table_schema = 'shop'"
                + " and table_type = 'BASE TABLE' and table_name not like 'flyway%'")) {
            sql.rows("select to_jsonb(t) - 'created_at' - 'updated_at' from " + table + " t")
                    .forEach(row -> rows.add(table + " " + row));
        }
        Collections.sort(rows);
        return rows;
    }
}
