package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A lock that a short statement takes and that the transaction holds while a later one works. */
final class HeldLocks extends SafetyRule {
    HeldLocks() {
        super(new Check(
                "held-lock",
                "No statement works through a table behind one that blocks a table.",
                "a lock is held to the end of the transaction, so that others wait for what comes behind it as well",
                "put what takes long into a script of its own"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream().flatMap(seen -> finding(run, seen).stream());
    }

    private static Optional<Finding> finding(ScriptRun run, Observation seen) {
        var worked = seen.growing().toList();
        var held = seen.many().stream()
                .filter(effect -> effect.blocking().isPresent()
                        && seen.own(effect).flatMap(Effect::blocking).isEmpty())
                .toList();
        if (worked.isEmpty() || held.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(
                run,
                seen,
                "works through " + BlockingScans.names(worked.stream().map(Observation.Growing::table))
                        + " while the script blocks " + BlockingScans.blocked(held),
                worked,
                List.of("write instead: this statement in a script of its own")));
    }
}
