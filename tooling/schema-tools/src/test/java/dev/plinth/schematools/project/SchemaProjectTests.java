package dev.plinth.schematools.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts may do on a scratch server what they may do where they run in earnest. */
class SchemaProjectTests {
    private static final String OWNED = """
            do $$ begin
                if to_regrole('market_owner') is null then
                    create role market_owner;
                end if;
            end $$;
            create schema market authorization market_owner;
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.writeString(folder.resolve("roles.sql"), OWNED);
        Files.createDirectory(folder.resolve("migration"));
    }

    @Test
    void letsScriptsDoWhatTheOwnerOfADatabaseMay() throws IOException {
        script("create schema beside; create extension pg_trgm; create table item (name text);");

        assertThat(migrated()).contains(new SchemaObject(Kind.TABLE, null, "item"));
    }

    @Test
    void makesTheRolesThatScriptsName() throws IOException {
        script("""
                create table item (name text);
                grant select on item to "the reader", writer;
                alter table item owner to keeper;
                """);

        assertThat(migrated())
                .contains(
                        new SchemaObject(Kind.GRANT, "item", "on item to \"the reader\""),
                        new SchemaObject(Kind.GRANT, "item", "on item to writer"));
    }

    @Test
    void letsEachRunMakeTheSameRole() throws IOException {
        script("create role keeper; create table item (name text); grant select on item to keeper, writer;");

        try (var server = ScratchServer.embedded()) {
            project().migrated(server).close();
            project().migrated(server).close();
        }
    }

    @Test
    void makesExtensionsThatOnlyASuperuserMay() throws IOException {
        script("create extension postgres_fdw; create table item (name text);");

        assertThat(migrated()).contains(new SchemaObject(Kind.EXTENSION, null, "postgres_fdw"));
    }

    @Test
    void saysWhereATypeCanBeHadThatTheServerLacks() throws IOException {
        script("create table place (at geometry);");

        assertThatThrownBy(this::migrated)
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("type \"geometry\" does not exist")
                .hasMessageEndingWith("; if an extension has it, create the extension before, in a script or in"
                        + " plinth.preparation, and name a server of yours that has it:"
                        + " -Dplinth.server.url=jdbc:postgresql://HOST/DATABASE")
                .hasMessageNotContaining("\n");
    }

    @Test
    void givesScriptsOfTheSchemaPublicTheSame() throws IOException {
        script("create extension postgres_fdw; create table item (name text); alter table item owner to keeper;");

        try (var server = ScratchServer.embedded();
                var database = project("public").migrated(server)) {
            assertThat(project("public").read(database.administrator()).objects())
                    .containsKey(new SchemaObject(Kind.TABLE, null, "item"));
        }
    }

    @Test
    void makesNobodyASuperuserOfAServerThatRunsOn() throws IOException, SQLException {
        script("create extension postgres_fdw; grant usage on schema market to reader;");

        try (var postgres = PostgresServer.startForThrowawayData()) {
            var url = postgres.jdbcUrl("postgres");
            try (var server = ScratchServer.at(new Login(url, PostgresServer.SUPERUSER, null))) {
                assertThatThrownBy(() -> project().migrated(server).close())
                        .isInstanceOf(SchemaProblem.class)
                        .hasMessageContaining("permission denied to create extension \"postgres_fdw\"")
                        .hasMessageContaining("or leave plinth.server.url out");
            }
            try (var connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, null);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select rolname from pg_roles where rolsuper or rolname = 'reader' order by 1")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(PostgresServer.SUPERUSER);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    private Set<SchemaObject> migrated() {
        try (var server = ScratchServer.embedded();
                var database = project().migrated(server)) {
            return project().read(database.administrator()).objects().keySet();
        }
    }

    private SchemaProject project() {
        return project("market");
    }

    private SchemaProject project(String schema) {
        return new SchemaProject(
                schema,
                List.of(new MigrationSet("migration", "history", List.of("filesystem:" + folder.resolve("migration")))),
                Optional.of(folder.resolve("roles.sql")),
                List.of(),
                SchemaProjectTests.class.getClassLoader(),
                folder.resolve("schema.sql"));
    }

    private void script(String sql) throws IOException {
        Files.writeString(folder.resolve("migration/V1__first.sql"), sql);
    }
}
