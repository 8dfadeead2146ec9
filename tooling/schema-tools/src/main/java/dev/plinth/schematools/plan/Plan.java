package dev.plinth.schematools.plan;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.migrationrunner.Migrations;
import dev.plinth.migrationrunner.Scripts;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.draft.Draft;
import dev.plinth.schematools.draft.DraftedFile;
import dev.plinth.schematools.lint.SingleTransaction;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchServer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a migration would run, in that order, as SQL that an administrator can read, or run with {@code psql}. It writes no
 * history: after it was run by hand, {@code baseline} says so.
 *
 * @param schema which they fill
 * @param scripts in their order
 */
public record Plan(String schema, List<MigrationScript> scripts) {
    private static final String BEGIN =
            "begin;\nset local lock_timeout = '" + Migrations.LOCK_TIMEOUT.toSeconds() + "s';\n";

    public Plan {
        scripts = List.copyOf(scripts);
    }

    /**
     * What would run on a database now, which {@code migrate} would run.
     *
     * @param target with which script it ends, such as {@code 5} or {@code ordering/5}; empty for all
     */
    public static Plan of(SchemaProject project, Login live, Optional<String> target) {
        var migrations = project.migrations(live.dataSource());
        return new Plan(
                project.schema(),
                target.map(migrations::upTo).orElse(migrations).plan());
    }

    /**
     * What would run on a database in which all scripts have run up to one; no server is asked.
     *
     * @param since behind which script it begins; empty for an empty database
     * @param target with which it ends; empty for all
     */
    public static Plan of(SchemaProject project, Optional<String> since, Optional<String> target) {
        return new Plan(project.schema(), Scripts.between(project.migrationSets(), project.loader(), since, target));
    }

    /** What was drafted, in its order. */
    public static Plan of(SchemaProject project, Draft draft) {
        return new Plan(
                project.schema(),
                draft.files().stream().map(DraftedFile::script).toList());
    }

    /**
     * Runs the scripts on a copy of the schema in which they are pending. What only rows would show is not found, since the copy
     * has none.
     *
     * @param server opens the server on which the copy is made; it is closed in the end
     * @throws MigrationException as the migration itself: with file, line and statement
     */
    public void tryOut(SchemaProject project, Login live, Supplier<ScratchServer> server) {
        try (var open = server.get();
                var migrated = project.migrated(open);
                var copy = project.copied(migrated, live)) {
            var migrations = project.migrations(copy.administrator());
            migrations.baseline();
            for (var migrationSet : project.migrationSets()) {
                var history = SqlIdentifier.quoted(schema) + "." + SqlIdentifier.quoted(migrationSet.history());
                scripts.stream()
                        .filter(script -> script.context().equals(migrationSet.name()))
                        .map(script -> script.file().replace("'", "''"))
                        .forEach(file ->
                                copy.run("the history", "delete from " + history + " where script = '" + file + "'"));
            }
            migrations.migrate();
        }
    }

    /** All scripts, each in a transaction of its own unless it cannot run in one. */
    public String sql() {
        return "-- " + counted() + " for schema " + schema + ", to be run by the role that owns it.\n"
                + "\\set ON_ERROR_STOP on\n"
                + "set search_path = " + SqlIdentifier.quoted(schema) + ";\n"
                + scripts.stream().map(Plan::sql).collect(Collectors.joining());
    }

    /** How many there are, for people. */
    public String counted() {
        return scripts.size() + (scripts.size() == 1 ? " script" : " scripts");
    }

    private static String sql(MigrationScript script) {
        var text = script.sql().strip() + "\n";
        var parsed = SqlScript.of(text);
        return "\n-- " + script + "\n"
                + (parsed.runsInTransaction() && !SingleTransaction.saysWhyOutside(parsed)
                        ? BEGIN + text + "commit;\n"
                        : text);
    }
}
