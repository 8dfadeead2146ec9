package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A table that is written anew is closed until all its rows and indexes stand in new files. */
final class Rewrites extends SafetyRule {
    Rewrites() {
        super(new Check(
                "rewrite",
                "No statement rewrites a table.",
                "nothing can read or write it meanwhile, which takes the longer the more rows it has",
                "add what is new beside what is there, fill it in batches, and take the old away in a later release"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .flatMap(seen -> seen.growing()
                        .filter(BlockingScans::isRewrite)
                        .map(table -> finding(
                                run, seen, "rewrites " + table.table(), List.of(table), SafeForm.of(table.few()))));
    }
}
