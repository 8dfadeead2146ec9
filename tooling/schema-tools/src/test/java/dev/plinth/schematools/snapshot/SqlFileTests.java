package dev.plinth.schematools.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlFileTests {
    private final ScratchServer server = ScratchServer.embedded();
    private ScratchDatabase database = server.create();

    @AfterEach
    void takeANewDatabase() {
        database.close();
        database = server.create();
    }

    @AfterAll
    void closeServer() {
        server.close();
    }

    @Test
    void makesWhatItSays() {
        load("create table parcel (id bigint); comment on table parcel is 'a; b';");

        assertThat(schema().objects()).containsKey(new SchemaObject(Kind.TABLE, null, "parcel"));
    }

    @Test
    void passesOverWhatOnlyPsqlUnderstands() {
        load("""
                --
                -- PostgreSQL database dump
                --

                \\restrict gYHqJ1

                SET statement_timeout = 0;
                SET setting_of_a_later_version = 0;
                CREATE DATABASE market WITH TEMPLATE = template0 ENCODING = 'UTF8';
                ALTER DATABASE market OWNER TO postgres;
                \\connect market
                CREATE SCHEMA public;
                SELECT pg_catalog.set_config('search_path', '', false);
                CREATE TABLE public.parcel (id bigint);
                GRANT CONNECT ON DATABASE market TO somebody;

                \\unrestrict gYHqJ1
                """);

        assertThat(schema().objects()).containsKey(new SchemaObject(Kind.TABLE, null, "parcel"));
    }

    @Test
    void findsTheEndOfEachStatement() {
        load("""
                create function f(n int) returns text language sql
                begin atomic
                    select case n when 1 then 'end;' else ';' end;
                    select $$;$$ as "case;";
                end;
                create function g() returns text language sql as $x$ select '$$;'; $x$;
                create table parcel (id bigint, e text default E'\\';--');
                create rule twice as on delete to parcel do also (select 1; select 2);
                /* ; */ comment on table parcel is 'it''s; -- this'; -- and ; that
                """);

        assertThat(schema().objects().keySet())
                .extracting(SchemaObject::toString)
                .contains("function f(integer)", "function g()", "table parcel", "rule parcel.twice");
        assertThat(schema().aspect(new SchemaObject(Kind.TABLE, null, "parcel"), "comment"))
                .contains("it's; -- this");
    }

    @Test
    void makesRolesThatItNamesForTheMoment() throws SQLException {
        try (var postgres = PostgresServer.startForThrowawayData();
                var other = login(postgres).connect()) {
            other.createStatement().execute("create table needed (id bigint)");
            try (var guest = ScratchServer.at(login(postgres))) {
                var filled = guest.create();
                new SqlFile("schema.sql", """
                        create table parcel (id bigint);
                        alter table parcel owner to "Chef";
                        grant select on parcel to "the ""readers\""";
                        create policy own on parcel to buyers using (true);
                        alter default privileges for role chief in schema public grant select on tables to shipper;
                        """).load(filled, "");
                filled.close();

                assertThat(roles(other)).contains("Chef", "the \"readers\"", "buyers", "chief", "shipper");
                other.createStatement().execute("alter table needed owner to shipper");
            }

            assertThat(roles(other)).contains("shipper").doesNotContain("Chef", "the \"readers\"", "buyers", "chief");
        }
    }

    @Test
    void refusesAConflict() {
        assertRefused(
                "create table a (\n<<<<<<< HEAD\n    id bigint\n=======\n    id integer\n>>>>>>> main\n);",
                "schema.sql, line 2: a merge left its mark '<<<<<<< HEAD'; say which side is right, or write the file anew");
    }

    @Test
    void refusesRows() {
        assertRefused(
                "create table a (id bigint);\n\nCOPY public.a (id) FROM stdin;\n1\n\\.\n",
                "schema.sql, line 3: rows of public.a; a schema has none, write the file with pg_dump --schema-only");
    }

    @Test
    void refusesWhatOnlyPsqlUnderstands() {
        assertRefused(
                "create table a (id bigint);\n\\i other.sql\n",
                "schema.sql, line 2: only psql understands '\\i other.sql'; take it out, or say it in SQL");
    }

    @Test
    void refusesAHalfStatement() {
        assertRefused(
                "create table a (id bigint);\ncreate table b (\n    id bigint,\n    name tex",
                "schema.sql, line 4: syntax error at end of input");
    }

    @Test
    void refusesAHalfWord() {
        assertRefused(
                "create table a (id bigint);\n\ncomment on table a is 'half a;\ncreate table b (id bigint);\n",
                "schema.sql, line 3: unterminated quoted string at or near \"'half a; …");
    }

    @Test
    void refusesWhatTheServerRefuses() {
        assertRefused(
                "create table a (id bigint);\ncreate table b (id bigint);\n\ncreate table a (id integer);",
                "schema.sql, line 4: relation \"a\" already exists");
        assertRefused(
                "-- ä\ncreate view v as\n    select 1 as one,\n    nosuch as two;",
                "schema.sql, line 4: column \"nosuch\" does not exist");
    }

    @Test
    void saysWhereAnExtensionCanBeHadThatTheServerLacks() {
        var there = "name a server of yours that has it: -Dplinth.server.url=jdbc:postgresql://HOST/DATABASE";
        var first = "; if an extension has it, create the extension before, in a script or in plinth.preparation, and ";

        assertRefused(
                "create extension nosuch;", "schema.sql, line 1: extension \"nosuch\" is not available; " + there);
        assertRefused(
                "create table place (\n    at geometry(Point, 4326)\n);",
                "schema.sql, line 2: type \"geometry\" does not exist" + first + there);
        assertRefused(
                "create table note (t text);\ncreate index on note using gin (t gin_trgm_ops);",
                "schema.sql, line 2: operator class \"gin_trgm_ops\" does not exist for access method \"gin\"" + first
                        + there);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> SqlFile.read(Path.of("nosuch.sql")))
                .isInstanceOf(SchemaProblem.class)
                .hasMessage("there is no file nosuch.sql");
    }

    @Test
    void refusesAnotherFormatOfPgDump(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("market.dump"), "PGDMP\1\16ÿ".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SqlFile.read(file))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageEndingWith("is no text in UTF-8; of what pg_dump writes, only its plain format is read");
    }

    private void assertRefused(String text, String reason) {
        takeANewDatabase();

        assertThatThrownBy(() -> load(text)).isInstanceOf(SchemaProblem.class).hasMessage(reason);
    }

    private void load(String text) {
        new SqlFile("schema.sql", text).load(database, "");
    }

    private Schema schema() {
        return Schema.read(database.administrator(), "public", Set.of());
    }

    private static Login login(PostgresServer postgres) {
        return new Login(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, null);
    }

    private static Set<String> roles(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select array_agg(rolname) from pg_roles");
            rows.next();
            return Set.of((String[]) rows.getArray(1).getArray());
        }
    }
}
