package dev.plinth.schematools.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextIsolationTests {
    private static final String ONLY =
            "; of another context it may only name a primary key, in a foreign key, and an immutable function";

    private static ScratchServer server;

    @TempDir
    private Path folder;

    private Written project;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void write() {
        project = Written.in(folder, "catalog", "customer", "ordering")
                .with("catalog/V1__catalog.sql", """
                        create type color as enum ('red');
                        create sequence product_numbers;
                        create table product (id int primary key, sku text not null unique, color color);
                        create table stock (id int primary key) partition by range (id);
                        create table stock_1 partition of stock for values from (0) to (9);
                        insert into product values (1, 'A', 'red');
                        create function is_sku(text) returns boolean language sql immutable as 'select $1 is not null';
                        create function skus() returns bigint language sql as 'select count(*) from product';
                        """)
                .with("customer/V1__customer.sql", "create table customer (id int primary key);")
                .with("ordering/V1__ordering.sql", """
                        create table line (id int primary key, product_id int references product, sku text);
                        create index ix_line_product_id on line (product_id);
                        insert into line values (1, 1, 'A');
                        comment on table line is 'Of an order.';
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table line add constraint fk_line_stock foreign key (id) references stock not valid",
                "alter table line add customer_id int; alter table line add foreign key (customer_id) references customer",
                "alter table line add constraint fk foreign key (product_id) references product (id) not valid;"
                        + " alter table line validate constraint fk",
                "alter table line drop constraint line_product_id_fkey",
                "alter table line alter column product_id type bigint",
                "update line set product_id = 1; delete from line",
                "create temporary table t (id int) on commit drop; insert into t values (1)",
                "create index concurrently if not exists ix_line_sku on line (sku)",
                "alter table line add check (is_sku(sku)); create index ix_line_sku on line (is_sku(sku))",
                "create type size as enum ('S'); alter table line add size size; drop table line"
            })
    void isWhereAllOfThisStays(String sql) {
        project.with("ordering/V2__more.sql", sql + ";\n");

        assertThat(findings(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '`',
            value = {
                "update line set sku = (select p.sku from product p where p.id = product_id) -> reads table product of context catalog",
                "insert into product values (2, 'B', 'red') -> writes rows of table product of context catalog",
                "delete from product where id = 3 -> writes rows of table product of context catalog",
                "alter table product add column weight int -> changes table product of context catalog",
                "comment on column product.sku is 'What people call it.' -> changes table product of context catalog",
                "create index ix_product_color on product (color) -> changes table product of context catalog",
                "create index concurrently if not exists ix_product_color on product (color) -> uses table product of context catalog",
                "create view cheap as select id from product -> reads table product of context catalog",
                "create trigger t before update on product for each row"
                        + " execute function suppress_redundant_updates_trigger() -> changes table product of context catalog",
                "create table copy (like customer) -> reads table customer of context customer",
                "create table special () inherits (customer) -> changes table customer of context customer",
                "do $$ begin perform 1 from product; end $$ -> reads table product of context catalog",
                "alter table line add color color -> uses type color of context catalog",
                "alter table line add colors color[] -> uses type color[] of context catalog",
                "alter table line alter column sku set default nextval('product_numbers') -> uses sequence"
                        + " product_numbers of context catalog",
                "select nextval('product_numbers') -> uses sequence product_numbers of context catalog",
                "alter table line alter column sku set default skus()::text -> uses function skus() of context catalog",
                "alter table product add foreign key (id) references line -> changes table product of context catalog"
            })
    void isLeftByThat(String sql, String said) {
        project.with("ordering/V2__more.sql", "select 1;\n\n-- Here.\n" + sql + ";\n");

        assertThat(findings(Map.of())).containsExactly("db/ordering/V2__more.sql:4 " + said + ONLY);
    }

    @Test
    void isLeftByAForeignKeyToSomethingElseThanThePrimaryKey() {
        project.with("ordering/V2__more.sql", "alter table line add foreign key (sku) references product (sku);");

        assertThat(findings(Map.of()))
                .containsExactly(
                        "db/ordering/V2__more.sql:1 references product (sku) of context catalog, which is not its"
                                + " primary key; reference that");
    }

    @Test
    void isLeftByAForeignKeyThatNobodyDeclared() {
        assertThat(findings(Map.of("ordering", Set.of("customer"))))
                .containsExactly("db/ordering/V1__ordering.sql:1 references table product of context catalog, which"
                        + " ordering may not use; declare context.ordering.may-use, or do without");
        assertThat(findings(Map.of("ordering", Set.of("catalog")))).isEmpty();
    }

    @Test
    void isLeftByAFunctionThatNobodyDeclared() {
        project.with("ordering/V1__ordering.sql", "create table line (sku text check (is_sku(sku)));");

        assertThat(findings(Map.of("ordering", Set.of("customer"))))
                .containsExactly("db/ordering/V1__ordering.sql:1 uses function is_sku(text) of context catalog" + ONLY);
        assertThat(findings(Map.of("ordering", Set.of("catalog")))).isEmpty();
    }

    @Test
    void isSeenWhereAForeignKeyInTheSameScriptHasLockedTheTableBefore() {
        project.with("ordering/V2__more.sql", """
                create table note (id int primary key, product_id int references product);
                insert into note select id, id from product;
                """);

        assertThat(findings(Map.of()))
                .containsExactly("db/ordering/V2__more.sql:2 reads table product of context catalog" + ONLY);
    }

    @Test
    void isSeenWhereAStatementNeedsTheTransactionOfAnother() {
        project.with("ordering/V2__more.sql", """
                create temporary table t (id int) on commit drop;
                insert into t select id from product;
                """);

        assertThat(findings(Map.of()))
                .containsExactly("db/ordering/V2__more.sql:2 reads table product of context catalog" + ONLY);
    }

    @Test
    void isLeftByRows() {
        project.with("ordering/V2__more.sql", """
                copy line (id) from stdin;
                8
                \\.
                copy product (id, sku) from stdin;
                9\tZ
                \\.
                """);

        assertThat(findings(Map.of()))
                .containsExactly("db/ordering/V2__more.sql:4 writes rows of table product of context catalog" + ONLY);
    }

    @Test
    void isNotAskedOfRepeatableScripts() {
        project.with("ordering/R__cheap.sql", "create or replace view cheap as select id from product;");

        assertThat(findings(Map.of())).isEmpty();
    }

    @Test
    void isNotAskedOfWhatIsReleased() {
        project.with("ordering/V2__more.sql", "insert into product values (2, 'B', 'red');")
                .released("1.0")
                .with("ordering/V3__more.sql", "insert into product values (3, 'C', 'red');");

        assertThat(findings(Map.of()))
                .containsExactly("db/ordering/V3__more.sql:1 writes rows of table product of context catalog" + ONLY);
    }

    private List<String> findings(Map<String, Set<String>> arrows) {
        return ContextIsolation.findings(project.project(), project.scripts(), project.manifest(), arrows, server)
                .stream()
                .map(Finding::toString)
                .toList();
    }
}
