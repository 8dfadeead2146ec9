package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.stream.Stream;

/** Rows or values that are gone when a statement is through: nothing brings them back. */
final class LostData extends SafetyRule {
    LostData() {
        super(new Check(
                "lost-data",
                "No statement throws rows or values away.",
                "no later migration brings them back, and the release that still runs may need them",
                "stop using them, and throw them away in a release after that, with a comment that excuses it"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .flatMap(seen -> seen.many().stream()
                        .flatMap(LostData::losses)
                        .map(loss -> run.script().wrong(seen.statement().line(), loss)));
    }

    /** What is gone of a table, in words. */
    static Stream<String> losses(Effect effect) {
        if (effect.after().isEmpty()) {
            return effect.before().isMaterializedView() ? Stream.empty() : Stream.of("drops " + effect.table());
        }
        var now = effect.after().get();
        var columns = effect.before().columns().entrySet().stream()
                .filter(column -> !now.columns().containsKey(column.getKey()))
                .map(column -> "drops column " + column.getValue().name() + " of " + effect.table());
        return isEmptied(effect) ? Stream.of("takes all rows out of " + effect.table()) : columns;
    }

    /** Another file without a block, in the place of one with rows. */
    private static boolean isEmptied(Effect effect) {
        return effect.rewritten()
                && !effect.before().blank()
                && effect.after().filter(Relation::blank).isPresent();
    }
}
