package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.stream.Stream;

/** A name that PostgreSQL cuts off. */
final class TruncatedNames extends SafetyRule {
    private static final String NAME_TOO_LONG = "42622";

    TruncatedNames() {
        super(new Check(
                "truncated-name",
                "No name is longer than 63 bytes.",
                "PostgreSQL cuts it off, so that the object has another name than the script says, or that of another one",
                "give it a shorter name"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .filter(seen -> seen.warnings().contains(NAME_TOO_LONG))
                .map(seen -> run.script().wrong(seen.statement().line(), "has a name of more than 63 bytes"));
    }
}
