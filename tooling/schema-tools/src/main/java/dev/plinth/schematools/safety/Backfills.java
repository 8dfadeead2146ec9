package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Rows that are all written in one transaction: each stays locked to its end. */
final class Backfills extends SafetyRule {
    Backfills() {
        super(new Check(
                "backfill",
                "No statement writes rows without a limit in one transaction.",
                "each row stays locked to the end, and what was before it stays in the table until then",
                "write them in batches, each in a transaction of its own; mvn plinth:add -Dbackfill=TABLE.COLUMN"
                        + " writes such a script"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .filter(seen -> !seen.inBatches())
                .flatMap(seen -> seen.growing()
                        .filter(table -> !table.many().rewritten()
                                && !table.many().before().isMaterializedView()
                                && table.many().work().written()
                                                - table.few().work().written()
                                        >= Observation.MORE)
                        .map(table -> finding(
                                run,
                                seen,
                                "writes rows of " + table.table() + " without a limit",
                                List.of(table),
                                List.of())));
    }
}
