package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work that grows with a table, under a lock that the statement itself takes and for which others wait. */
final class BlockingScans extends SafetyRule {
    BlockingScans() {
        super(new Check(
                "blocking-scan",
                "No statement works through a table while it blocks one.",
                "the more rows there are, the longer others wait",
                "use the form of the statement that lets others go on, or do what is long in a script of its own"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream().flatMap(seen -> finding(run, seen).stream());
    }

    private static Optional<Finding> finding(ScriptRun run, Observation seen) {
        var worked = seen.growing().filter(table -> !isRewrite(table)).toList();
        var blocked = seen.few().stream()
                .filter(effect -> effect.blocking().isPresent())
                .toList();
        if (worked.isEmpty() || blocked.isEmpty()) {
            return Optional.empty();
        }
        var instead = new ArrayList<String>();
        blocked.forEach(effect -> instead.addAll(SafeForm.of(effect)));
        return Optional.of(finding(
                run,
                seen,
                "works through " + names(worked.stream().map(Observation.Growing::table)) + " while it blocks "
                        + blocked(blocked),
                worked,
                instead));
    }

    static boolean isRewrite(Observation.Growing table) {
        return table.many().rewritten() && !table.many().before().isMaterializedView();
    }

    /** What waits for locks, such as {@code writes to customer, sales_order}. */
    static String blocked(List<Effect> effects) {
        var strongest = effects.stream()
                .flatMap(effect -> effect.blocking().stream())
                .max(LockMode::compareTo)
                .orElseThrow();
        return strongest.blocks() + " " + names(effects.stream().map(Effect::table));
    }

    static String names(Stream<String> tables) {
        return tables.distinct().sorted().collect(Collectors.joining(", "));
    }
}
