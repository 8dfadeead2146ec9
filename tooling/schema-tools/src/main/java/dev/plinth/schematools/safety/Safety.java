package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Result;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.ScratchServer;
import java.util.List;
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
            new RequiredColumns(),
            new Renamed(),
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
     * @throws dev.plinth.schematools.SchemaProblem if a script cannot be run
     */
    public static List<Result> look(
            SchemaProject project,
            List<ScriptFile> scripts,
            Predicate<ScriptFile> released,
            boolean together,
            ScratchServer server) {
        if (scripts.stream().allMatch(released)) {
            return skipped("all scripts are released");
        }
        var watch = new MigrationWatch(project, scripts, released.negate(), together, server);
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
                                        .flatMap(run -> new Excuses(rule.check(), run)
                                                .of(rule.findings(run).toList()).stream())
                                        .toList())
                        .noting(note))
                .toList();
    }
}
