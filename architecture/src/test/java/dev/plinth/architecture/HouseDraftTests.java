package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.check.SchemaCheck;
import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.DraftedFile;
import dev.plinth.schematools.draft.Intent;
import dev.plinth.schematools.lint.Lint;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.SchemaRule;
import dev.plinth.shop.migrations.ShopMigrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The migrations of this house, drafted from its mapping as if there were none. What only people can write is not in them:
 * checks, row security, functions, grants, and the views that the mapping reads like tables.
 */
@Tag("proof")
class HouseDraftTests {
    @TempDir
    private Path folder;

    @Test
    void ofTheMappingAlonePassesTheRulesOfTheHouse() throws Exception {
        var house = houseWithoutScripts();

        var draft = Draft.ofMapping(house, ScratchServer::embedded, Intent.of("begin"));
        draft.write();
        for (var file : draft.files()) {
            takeCommentsIntoUse(file);
        }

        assertThat(draft.left()).isEmpty();
        assertThat(SchemaCheck.of(house, ScratchServer::embedded, Optional.empty(), Optional.empty())
                        .summary()
                        .text())
                .contains("passed   mapping ");
        assertThat(Lint.of(house).report(ScratchServer::embedded).holds()).isTrue();
        try (var server = ScratchServer.embedded();
                var migrated = house.migrated(server);
                var connection = migrated.administrator().getConnection()) {
            var objects = house.read(migrated.administrator()).objects().keySet();
            assertThat(Stream.of(Kind.TABLE, Kind.PRIMARY_KEY, Kind.FOREIGN_KEY)
                            .map(kind -> objects.stream()
                                    .filter(object -> object.kind() == kind)
                                    .count()))
                    .zipSatisfy(
                            List.of(14, 14, 13),
                            (count, floor) -> assertThat(count).isGreaterThanOrEqualTo(floor));
            assertThat(SchemaRule.values())
                    .allSatisfy(rule ->
                            assertThat(found(connection, rule)).as("%s", rule).isEmpty());
        }
    }

    private SchemaProject houseWithoutScripts() throws IOException {
        var migrationSets = new ArrayList<MigrationSet>();
        for (var context : ShopMigrations.contexts()) {
            Files.createDirectories(folder.resolve(context).resolve("versioned"));
            Files.createDirectories(folder.resolve(context).resolve("repeatable"));
            migrationSets.add(MigrationSet.of("filesystem:" + folder, context));
        }
        return new SchemaProject(
                DatabaseRoles.SCHEMA,
                migrationSets,
                Optional.of(House.ROOT.resolve("migrations/src/main/resources/db/roles.sql")),
                Stream.of("model", "persistence")
                        .map(module -> House.ROOT.resolve(module).resolve("target/classes"))
                        .toList(),
                getClass().getClassLoader(),
                folder.resolve("schema.sql"));
    }

    private static void takeCommentsIntoUse(DraftedFile file) throws IOException {
        Files.writeString(file.path(), file.text().replace("-- comment on ", "comment on "));
    }

    private static List<String> found(Connection connection, SchemaRule rule) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set search_path = " + DatabaseRoles.SCHEMA);
            var rows = statement.executeQuery(rule.query());
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
