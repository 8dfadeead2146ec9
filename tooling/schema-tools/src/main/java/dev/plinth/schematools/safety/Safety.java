package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Result;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappedTable;
import dev.plinth.schematools.mapping.SqlName;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.ScratchServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether migrations can run while the tables that they change are in use. */
public final class Safety {
    private static final List<SafetyRule> RULES = List.of(
            new Rewrites(),
            new BlockingScans(),
            new HeldLocks(),
            new Backfills(),
            new DroppedIndexes(),
            new DetachedPartitions(),
            new LockTimeouts(),
            new Repeatable(),
            new TruncatedNames(),
            new Compatibility(),
            new LostData());

    private Safety() {}

    /** All checks. */
    public static List<Check> checks() {
        return RULES.stream().map(SafetyRule::check).toList();
    }

    /** All checks where there is nothing to look at. */
    public static List<Result> skipped(String why) {
        return checks().stream().map(check -> Result.skipped(check, why)).toList();
    }

    /**
     * Runs scripts and judges what is not released yet.
     *
     * @param scripts in the order in which they run on an empty schema
     * @param released whether a script has been released, so that nothing can be done about it
     * @param together whether the others come with one release, so that nothing is in the tables that they make
     * @param previous mapping of the release that still runs; empty where it is not known, so that it may use all that is there
     * @param runner what runs scripts where they are released
     * @throws dev.plinth.schematools.SchemaProblem if a script cannot be run
     */
    public static List<Result> look(
            SchemaProject project,
            List<ScriptFile> scripts,
            Predicate<ScriptFile> released,
            boolean together,
            Optional<MappedSchema> previous,
            ScriptRunner runner,
            ScratchServer server) {
        if (scripts.stream().allMatch(released)) {
            return skipped("all scripts are released");
        }
        var watch = new MigrationWatch(
                project,
                scripts,
                released.negate(),
                together,
                previous.map(mapping -> tables(mapping, project.schema())),
                runner,
                server);
        var runs = watch.run();
        var note = watch.unfilled().isEmpty()
                ? ""
                : "no rows could be made for "
                        + watch.unfilled().entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(", "));
        return RULES.stream()
                .map(rule -> Result.of(
                                rule.check(),
                                runs.stream()
                                        .flatMap(
                                                run -> new Excuses(rule.check(), run.script(), run.text(), run::touches)
                                                        .of(rule.findings(run).toList()).stream())
                                        .toList())
                        .noting(note))
                .toList();
    }

    private static Map<String, MappedTable> tables(MappedSchema mapping, String schema) {
        return mapping.tables().stream()
                .collect(Collectors.toMap(
                        table -> SqlName.of(table.name()).within(schema).toString(),
                        table -> table,
                        (one, other) -> one));
    }
}
