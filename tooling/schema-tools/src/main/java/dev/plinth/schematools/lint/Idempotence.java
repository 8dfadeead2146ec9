package dev.plinth.schematools.lint;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.ScratchDatabase;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a second run changes nothing: it finds nothing to do, and repeatable scripts that are run once more, as they are
 * whenever they change, make what they made.
 */
public final class Idempotence {
    static final Check CHECK = new Check(
            "idempotence",
            "Migrating again changes nothing.",
            "every start of a program migrates, and a repeatable script runs again whenever it changes",
            "write repeatable scripts so that they can run again, for example with create or replace");

    private final SchemaProject project;
    private final ScratchDatabase database;
    private final Schema expected;
    private final List<ScriptFile> scripts;
    private final List<Finding> findings = new ArrayList<>();

    private Idempotence(SchemaProject project, ScratchDatabase database, Schema expected) {
        this.project = project;
        this.database = database;
        this.expected = expected;
        this.scripts = ScriptFile.of(project);
    }

    /**
     * Migrates once more, then once more with all repeatable scripts.
     *
     * @param database in which all scripts ran
     * @param expected what it holds
     */
    public static List<Finding> findings(SchemaProject project, ScratchDatabase database, Schema expected) {
        var check = new Idempotence(project, database, expected);
        check.migrate("migrating again", false);
        for (var history : project.histories()) {
            // What the runner sees where somebody has changed a script.
            database.run(
                    "forgetting what repeatable scripts were",
                    "update " + quoted(project.schema()) + "." + quoted(history)
                            + " set checksum = checksum # 1 where version is null");
        }
        check.migrate("running repeatable scripts again", true);
        return List.copyOf(check.findings);
    }

    private void migrate(String what, boolean repeating) {
        try {
            var ran = project.migrations(
                            database.as(database.owner(project.schema()).orElseThrow()))
                    .migrate();
            ran.stream()
                    .filter(script -> !repeating)
                    .forEach(script -> scripts.stream()
                            .filter(file -> file.script().equals(script))
                            .forEach(file -> findings.add(file.wrong("ran, and runs again"))));
            Difference.between(expected, project.read(database.administrator())).stream()
                    .map(difference -> new Finding(new Location(what, "", 0), "changes the schema: " + difference)
                            .showing(difference.text())
                            .with(difference.properties()))
                    .forEach(findings::add);
        } catch (MigrationException e) {
            findings.add(new Finding(new Location(what, "", 0), "fails: " + e.getMessage()));
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
