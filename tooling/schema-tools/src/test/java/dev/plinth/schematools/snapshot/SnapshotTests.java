package dev.plinth.schematools.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotTests {
    private static final String CUSTOMERS = """
            create table customer (id bigint constraint pk_customer primary key, name text not null);
            comment on table customer is 'who buys';
            comment on column customer.name is 'as on letters';
            create index ix_customer_name on customer (name);
            """;
    private static final String PARCELS = """
            create table parcel (
                id bigint generated always as identity constraint pk_parcel primary key,
                customer_id bigint not null,
                size size default 'small');
            """;
    private static final String KEY =
            "alter table parcel add constraint fk_parcel_customer_id foreign key (customer_id) references customer;";
    private static final String SIZES = "create type size as enum ('small', 'large');";
    private static final String READING = """
            create function first_parcel() returns bigint language sql as 'select min(id) from parcel';
            create view parcels as select c.name, count(*) as number from customer c join parcel p on p.customer_id = c.id group by 1;
            """;

    private final ScratchServer server = ScratchServer.embedded();

    @BeforeAll
    void makeRoles() {
        try (var database = server.create()) {
            database.run("roles", "create role reader; create role writer; create role \"The Writers\"");
        }
    }

    @AfterAll
    void closeServer() {
        server.close();
    }

    @Test
    void isReadable() throws URISyntaxException {
        try (var database =
                databaseOf(SIZES + CUSTOMERS + PARCELS + KEY + READING + "grant select on parcel to writer, reader")) {
            assertThat(snapshot(database))
                    .isEqualTo(file("readable.sql").text().replace("PostgreSQL 18", "PostgreSQL " + version(database)));
        }
    }

    @Test
    void isTheSameWhateverTheOrder() {
        try (var one = databaseOf(SIZES
                        + CUSTOMERS
                        + PARCELS
                        + KEY
                        + READING
                        + "grant select on parcel to reader; grant select on parcel to writer");
                var other = databaseOf("set check_function_bodies = off;"
                        + READING.lines().findFirst().orElseThrow()
                        + SIZES
                        + PARCELS
                        + CUSTOMERS
                        + READING.lines().skip(1).findFirst().orElseThrow()
                        + KEY
                        + "grant select on parcel to writer; grant select on parcel to reader")) {
            assertThat(snapshot(other)).isEqualTo(snapshot(one));
        }
    }

    @Test
    void isTheSameWhateverTheSchemaIsCalled() {
        var sql = SIZES + CUSTOMERS + PARCELS + KEY + READING
                + "create extension citext; alter table customer add mail citext; comment on schema %s is 'a ''market''';"
                + "grant usage on schema %1$s to writer; alter default privileges in schema %1$s grant select on tables to reader";
        try (var one = databaseOf(sql.formatted("public"));
                var other = databaseOf("create schema \"Tenant 7\"; set search_path = \"Tenant 7\";"
                        + sql.formatted("\"Tenant 7\""))) {
            assertThat(Snapshot.of(server, other, "Tenant 7", Set.of(), "`the test`"))
                    .isEqualTo(snapshot(one))
                    .doesNotContain("public", "Tenant");
        }
    }

    @Test
    void leavesHistoriesOut() {
        try (var database = databaseOf("create table flyway_market (version text primary key); " + CUSTOMERS)) {
            assertThat(Snapshot.of(server, database, "public", Set.of("flyway_market"), "the test"))
                    .contains("customer")
                    .doesNotContain("flyway");
        }
    }

    @Test
    void saysTablesThatNeedEachOther() {
        try (var database = databaseOf("""
                create table egg (id bigint constraint pk_egg primary key, chicken_id bigint);
                create table chicken (id bigint constraint pk_chicken primary key,
                    egg_id bigint constraint fk_chicken_egg references egg);
                alter table egg add constraint fk_egg_chicken foreign key (chicken_id) references chicken;
                """)) {
            assertThat(snapshot(database))
                    .containsSubsequence("-- table chicken", "-- table egg", "fk_chicken_egg", "fk_egg_chicken");
        }
    }

    @Test
    void saysWhatNeedsAnotherSchemaAndAnExtension() {
        try (var database =
                databaseOf("create extension citext; create schema sizes; create type sizes.size as enum ('S');"
                        + " create table parcel (size sizes.size, address citext)")) {
            assertThat(snapshot(database)).contains("size sizes.size,").contains("address citext");
        }
    }

    @Test
    void refusesWhatCannotBeWrittenDown() {
        try (var database = databaseOf(CUSTOMERS + SIZES + PARCELS + KEY + "alter table parcel disable trigger all")) {
            assertThatThrownBy(() -> snapshot(database))
                    .isInstanceOf(SchemaProblem.class)
                    .hasMessage("the snapshot cannot say this of schema public: foreign key"
                            + " parcel.fk_parcel_customer_id: fires is not set, expected not always");
        }
    }

    @Test
    void refusesWhatWouldNotLoad() {
        try (var database =
                databaseOf("create text search template looked_up (lexize = dsimple_lexize, init = dsimple_init);"
                        + " create text search dictionary words (template = looked_up)")) {
            assertThatThrownBy(() -> snapshot(database))
                    .isInstanceOf(SchemaProblem.class)
                    .hasMessageStartingWith(
                            "no snapshot is written of schema public, for it would not load: the snapshot, line ")
                    .hasMessageContaining("text search template \"looked_up\"")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void bringsBackEverythingThatPgDumpWrites() throws URISyntaxException {
        try (var made = server.create();
                var restored = server.create();
                var again = server.create()) {
            file("everything.sql").load(made, "");
            file("pg_dump-15.sql").load(restored, "");

            var all = List.of("market", "public", "Lager");
            assertThat(Difference.between(
                            Schema.read(made.administrator(), all, Set.of()),
                            Schema.read(restored.administrator(), all, Set.of())))
                    .isEmpty();

            again.run("empty schema", "create schema market");
            new SqlFile("the snapshot", Snapshot.of(server, restored, "market", Set.of(), "the test"))
                    .load(again, "set search_path = market, public");
            assertThat(Difference.between(
                            Schema.read(restored.administrator(), "market", Set.of()),
                            Schema.read(again.administrator(), "market", Set.of())))
                    .isEmpty();
            assertThat(Schema.read(again.administrator(), "market", Set.of()).objects())
                    .hasSizeGreaterThan(500);
        }
    }

    private String snapshot(ScratchDatabase database) {
        return Snapshot.of(server, database, "public", Set.of(), "`the test`");
    }

    private ScratchDatabase databaseOf(String sql) {
        var database = server.create();
        new SqlFile("the test", sql).load(database, "");
        return database;
    }

    private static int version(ScratchDatabase database) {
        try (var connection = database.administrator().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SqlFile file(String name) throws URISyntaxException {
        return SqlFile.read(Path.of(
                Objects.requireNonNull(SnapshotTests.class.getResource(name)).toURI()));
    }
}
