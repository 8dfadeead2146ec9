package dev.plinth.schematools.plan;

import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.migrationrunner.Scripts;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.schematools.lint.SingleTransaction;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.Login;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a migration would run, in that order, as SQL that an administrator can read, or run with {@code psql}. It writes no
 * history: after it was run by hand, {@code adopt} says so.
 *
 * @param schema which they fill
 * @param scripts in their order
 */
public record Plan(String schema, List<MigrationScript> scripts) {
    private static final Pattern CONCURRENTLY = Pattern.compile("\\bconcurrently\\b", Pattern.CASE_INSENSITIVE);

    public Plan {
        scripts = List.copyOf(scripts);
    }

    /**
     * What is to be run.
     *
     * @param live the database on which it would be run; none stands for an empty one, and then no server is asked
     */
    public static Plan of(SchemaProject project, Optional<Login> live) {
        return new Plan(
                project.schema(),
                live.map(login -> project.migrations(login.dataSource()).plan())
                        .orElseGet(() -> Scripts.of(project.sequences(), project.loader())));
    }

    /** All scripts, each in a transaction of its own unless it cannot run in one. */
    public String sql() {
        return "-- " + scripts.size() + " scripts for schema " + schema + ", to be run by the role that owns it.\n"
                + "\\set ON_ERROR_STOP on\n"
                + "set search_path = " + quoted(schema) + ";\n"
                + scripts.stream().map(Plan::sql).collect(Collectors.joining());
    }

    private static String sql(MigrationScript script) {
        var text = script.sql().strip() + "\n";
        var header = "\n-- " + script + "\n";
        return runsOutside(SqlScript.of(text)) ? header + text : header + "begin;\n" + text + "commit;\n";
    }

    private static boolean runsOutside(SqlScript script) {
        return SingleTransaction.saysWhyOutside(script)
                || CONCURRENTLY.matcher(script.withoutCommentsAndStrings()).find();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
