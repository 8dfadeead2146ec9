package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a statement of a migration may not do to a table that is in use. */
abstract class SafetyRule {
    private final Check check;

    SafetyRule(Check check) {
        this.check = check;
    }

    final Check check() {
        return check;
    }

    /** What a script does that it may not do. */
    abstract Stream<Finding> findings(ScriptRun run);

    /** A finding at a statement, with what was seen of tables and what to write instead. */
    static Finding finding(
            ScriptRun run, Observation seen, String what, List<Observation.Growing> tables, List<String> instead) {
        var lines = new ArrayList<String>();
        tables.stream().map(SafetyRule::seen).forEach(lines::add);
        seen.few().stream()
                .filter(effect -> effect.blocking().isPresent())
                .flatMap(effect -> effect.inside().stream()
                        .map(where -> "%s: %s by %s"
                                .formatted(effect.table(), effect.lock().orElseThrow(), where)))
                .forEach(lines::add);
        lines.add("lock_timeout " + seen.lockTimeout() + ", " + seen.took().toMillis() + " ms");
        lines.addAll(instead);
        return run.script().wrong(seen.statement().line(), what).showing(lines);
    }

    private static String seen(Observation.Growing table) {
        var few = table.few().work();
        var many = table.many().work();
        return "%s: %s; with %d rows %d read and %d written, with %d rows %d and %d"
                .formatted(
                        table.table(),
                        table.many().lock().map(LockMode::toString).orElse("no lock that lasts"),
                        MigrationWatch.FEW,
                        few.read(),
                        few.written(),
                        MigrationWatch.MANY,
                        many.read(),
                        many.written());
    }
}
