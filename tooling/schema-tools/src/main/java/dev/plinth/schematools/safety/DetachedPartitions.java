package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A partition that is taken out of its table under a lock for which the whole table waits. */
final class DetachedPartitions extends SafetyRule {
    DetachedPartitions() {
        super(new Check(
                "detach-partition",
                "No partition is detached while its table waits.",
                "it waits for all that use the table, and all that come after wait for it",
                "write alter table … detach partition … concurrently, in a script outside a transaction"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .flatMap(seen -> seen.few().stream()
                        .filter(part -> part.before().whole() != 0
                                && part.after().filter(now -> now.whole() == 0).isPresent())
                        .flatMap(part -> seen.few().stream()
                                .filter(whole ->
                                        whole.before().oid() == part.before().whole()
                                                && whole.after().isPresent()
                                                && whole.lock()
                                                        .filter(LockMode::blocksReads)
                                                        .isPresent())
                                .map(whole -> run.script()
                                        .wrong(
                                                seen.statement().line(),
                                                "detaches " + part.table() + " while " + whole.table() + " waits")
                                        .showing(List.of(
                                                "write instead, in a script, outside a transaction:",
                                                "  alter table " + whole.table() + " detach partition " + part.table()
                                                        + " concurrently;")))));
    }
}
