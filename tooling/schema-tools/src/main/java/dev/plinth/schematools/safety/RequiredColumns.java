package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column that refuses what the release that still runs inserts. */
final class RequiredColumns extends SafetyRule {
    RequiredColumns() {
        super(new Check(
                "required-column",
                "No column is required from one moment to the next.",
                "the release that still runs inserts rows without it, and rows that are there have no value",
                "give it a default, or let it be null until every release that runs fills it"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        var failed = run.failure().stream()
                .filter(failure -> "23502".equals(failure.getSQLState()))
                .map(failure -> run.script()
                        .wrong(failure.statement().line(), "cannot run on a table with rows: " + failure.said()));
        var required = run.observations().stream()
                .flatMap(seen -> seen.many().stream()
                        .flatMap(RequiredColumns::columns)
                        .map(column -> run.script().wrong(seen.statement().line(), "requires " + column)));
        return Stream.concat(failed, required);
    }

    private static Stream<String> columns(Effect effect) {
        return effect.after().stream()
                .flatMap(now -> now.columns().entrySet().stream()
                        .filter(column -> column.getValue().notNull()
                                && !column.getValue().filled()
                                && wasFree(effect.before().columns().get(column.getKey())))
                        .map(column -> column.getValue().name() + " of " + effect.table()));
    }

    private static boolean wasFree(@Nullable Column before) {
        return before == null || !before.notNull() || before.filled();
    }
}
