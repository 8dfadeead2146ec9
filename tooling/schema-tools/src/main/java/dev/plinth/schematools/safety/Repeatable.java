package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.stream.Stream;

/** A script without a transaction that does not run again after it was broken off. */
final class Repeatable extends SafetyRule {
    Repeatable() {
        super(new Check(
                "repeatable",
                "A script outside a transaction runs again after it was broken off.",
                "what it has done by then stays, and so does an index that was not finished, which is never used",
                "write each statement so that it can run twice, and drop index concurrently if exists before create index"
                        + " concurrently"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .filter(seen -> !seen.again().isEmpty())
                .map(seen -> run.script().wrong(seen.statement().line(), seen.again()));
    }
}
