package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.List;
import java.util.stream.Stream;

/** A lock for which a statement waits without end, and all that come after wait behind it. */
final class LockTimeouts extends SafetyRule {
    private static final String FOR_EVER = "0";

    LockTimeouts() {
        super(
                new Check(
                        "lock-timeout",
                        "No statement waits without end for a lock that blocks a table.",
                        "it waits for each transaction that uses the table, and meanwhile all that come after wait behind it",
                        "set lock_timeout before it, and run the script again if it fails; name what your tool sets, if it does: -Dplinth.lockTimeout=PT5S"));
    }

    /** One for a script: what is set before the first of its statements holds for all. */
    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .filter(seen -> seen.lockTimeout().equals(FOR_EVER))
                .flatMap(seen -> finding(run, seen))
                .limit(1);
    }

    private static Stream<Finding> finding(ScriptRun run, Observation seen) {
        var blocked = seen.few().stream()
                .filter(effect -> effect.blocking().isPresent())
                .toList();
        return blocked.isEmpty()
                ? Stream.empty()
                : Stream.of(run.script()
                        .wrong(
                                seen.statement().line(),
                                "waits without end for locks that block " + BlockingScans.blocked(blocked))
                        .showing(List.of(
                                "write instead, before this statement:",
                                "  set " + (run.inTransaction() ? "local " : "") + "lock_timeout = '5s';")));
    }
}
