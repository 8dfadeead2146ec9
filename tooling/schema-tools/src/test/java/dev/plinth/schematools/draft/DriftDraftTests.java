package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What undoes changes that were made by hand. */
class DriftDraftTests {
    @TempDir
    private Path folder;

    @Test
    void undoesChangesInASchemaThatARoleOwns() throws IOException, SQLException {
        Files.writeString(
                Files.createDirectory(folder.resolve("migration")).resolve("V1__item.sql"),
                "create table item (id int);");
        Files.writeString(
                folder.resolve("roles.sql"),
                "do $$ begin if to_regrole('keeper') is null then create role keeper; end if; end $$;"
                        + "create schema market authorization keeper;");

        try (var postgres = PostgresServer.startForThrowawayData()) {
            var live = new Login(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, null);
            try (var connection = live.connect();
                    var statement = connection.createStatement()) {
                statement.execute("create schema market; create table market.item (id int, note text);");
            }

            var draft = Draft.ofDrift(
                    project(),
                    live,
                    ScratchServer::embedded,
                    new Intent("Drift", Optional.empty(), true, Renames.none()));

            assertThat(draft.left()).isEmpty();
            assertThat(draft.files())
                    .extracting(DraftedFile::text)
                    .singleElement()
                    .asString()
                    .endsWith("alter table item drop column note;\n");
        }
    }

    private SchemaProject project() {
        return new SchemaProject(
                "market",
                List.of(new MigrationSet("migration", "history", List.of("filesystem:" + folder.resolve("migration")))),
                Optional.of(folder.resolve("roles.sql")),
                List.of(),
                getClass().getClassLoader(),
                folder.resolve("schema.sql"));
    }
}
