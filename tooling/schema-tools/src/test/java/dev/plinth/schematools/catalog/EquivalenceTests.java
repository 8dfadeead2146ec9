package dev.plinth.schematools.catalog;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.snapshot.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What counts as no difference is a case, has a near miss beside it, and stands on the page. */
class EquivalenceTests {
    @Test
    void eachHasACaseAndANearMiss() {
        var cases = Case.ofEquivalences().stream().collect(toMap(Case::title, Case::differences));

        assertThat(Arrays.stream(Equivalence.values()).filter(one -> one != Equivalence.SCHEMA_NAME))
                .allSatisfy(one -> {
                    assertThat(cases).containsEntry(one.name(), "");
                    assertThat(cases.get(one.name() + ", near miss")).isNotEmpty();
                });
        assertThat(cases).hasSize(2 * (Equivalence.values().length - 1));
    }

    @Test
    void theNameOfTheSchemaIsOne() {
        var sql = """
                create schema %1$s; set search_path = %1$s;
                create type size as enum ('small');
                create table customer (id bigint generated always as identity primary key, size size default 'small');
                create table parcel (customer_id bigint references customer, check (customer_id > 0));
                create index on parcel (abs(customer_id));
                create view customers as select c.* from customer c join parcel on customer_id = c.id;
                create function first(customer) returns size language sql begin atomic select $1.size; end;
                create function note() returns trigger language plpgsql as 'begin return new; end';
                create trigger noted before insert on parcel for each row execute function note();
                create policy own on parcel using (exists (select from customer c where c.id = customer_id));
                create statistics sizes on id, size from customer;
                comment on schema %1$s is 'a market';
                grant usage on schema %1$s to pg_monitor;
                """;
        try (var server = ScratchServer.embedded();
                var database = server.create()) {
            run(database, sql.formatted("market"));
            run(database, sql.formatted("\"Tenant 7\""));
            run(
                    database,
                    sql.formatted("other")
                            + "alter table parcel add foreign key (customer_id) references market.customer");
            var source = database.administrator();
            var market = Schema.read(source, "market", Set.of());

            assertThat(Difference.between(market, Schema.read(source, "Tenant 7", Set.of())))
                    .isEmpty();
            assertThat(Difference.between(market, Schema.read(source, "other", Set.of())))
                    .extracting(Difference::toString)
                    .containsExactly("foreign key parcel.parcel_customer_id_fkey1 is unexpected");
            assertThat(Schema.read(source, List.of("market", "other"), Set.of())
                            .objects()
                            .keySet())
                    .extracting(SchemaObject::toString)
                    .contains("table parcel", "table other.parcel", "schema", "schema other");
        }
    }

    @Test
    void thePageListsThem() throws IOException {
        var table = Arrays.stream(Equivalence.values())
                .map(one -> "| " + one.sentence() + " | " + one.reason() + " |\n")
                .collect(joining());

        assertThat(page()).contains("| may differ | because |\n|---|---|\n" + table + "\n");
    }

    private static void run(ScratchDatabase database, String sql) {
        new SqlFile("the test", sql).load(database, "");
    }

    private static String page() throws IOException {
        var root = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("docs/decisions")))
                .findFirst()
                .orElseThrow();
        return Files.readString(root.resolve("docs/schema-comparison.md"));
    }
}
