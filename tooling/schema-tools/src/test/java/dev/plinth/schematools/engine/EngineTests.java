package dev.plinth.schematools.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.server.ScratchServer;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineTests {
    private static ScratchServer server;

    @BeforeAll
    static void start() {
        server = ScratchServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsWhatMakesOneSchemaOfAnother() {
        var changes = read("create table parcel (id uuid)")
                .changesTo(read(
                        "create table parcel (id uuid, label text); create view label as select label from parcel"));

        assertThat(changes)
                .extracting(change -> change.action() + " " + change.part())
                .containsExactly("CREATE column parcel.label", "CREATE view label");
        assertThat(changes.get(0).statements()).containsExactly("ALTER TABLE parcel\n\tADD COLUMN label text");
    }

    @Test
    void leavesTheSchemasNameOut() {
        try (var database = server.create()) {
            database.run(
                    "the test",
                    "create schema \"Of Acme\"; set search_path to \"Of Acme\"; "
                            + "create sequence number; create table parcel (id bigint default nextval('number'));"
                            + "create view heavy as select * from parcel");

            var definitions = Engine.read(database, "Of Acme", Set.of()).definitions();

            assertThat(definitions)
                    .hasSize(3)
                    .flatExtracting(Definition::statements)
                    .noneMatch(sql -> sql.contains("Acme"));
        }
    }

    @Test
    void tellsWhatAPartNeeds() {
        var definitions = read("create type size as enum ('S', 'L'); create table parcel (size size);"
                        + "create function f() returns text language sql as $$ select 'a;\n\n'; $$;"
                        + "create view heavy as select f(), * from parcel")
                .definitions();

        assertThat(definitions)
                .extracting(definition -> definition.part() + " needs "
                        + definition.needs().stream()
                                .map(Part::toString)
                                .sorted()
                                .toList())
                .containsExactlyInAnyOrder(
                        "type size needs []",
                        "table parcel needs [type size]",
                        "function f() needs []",
                        "view heavy needs [function f(), table parcel]");
    }

    @Test
    void leavesHistoriesOut() {
        try (var database = server.create()) {
            database.run("the test", "create table history (id int primary key, note text)");

            var engine = Engine.read(database, "public", Set.of("history"));

            assertThat(engine.definitions()).isEmpty();
            assertThat(engine.changesTo(read(""))).isEmpty();
            assertThat(read("").changesTo(engine)).isEmpty();
        }
    }

    @Test
    void refusesToMakeAgainWhatHoldsValues() {
        var present = read("create type size as enum ('S', 'L'); create table parcel (size size)");
        var wanted = read("create type size as enum ('L', 'S'); create table parcel (size size)");

        assertThatThrownBy(() -> present.changesTo(wanted))
                .hasMessage("column parcel.size would be dropped and made again, and what it holds be lost; "
                        + "write that migration by hand");
    }

    private static Engine read(String sql) {
        try (var database = server.create()) {
            database.run("the test", sql);
            return Engine.read(database, "public", Set.of());
        }
    }
}
