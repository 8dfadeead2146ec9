package dev.plinth.schematools.safety;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.List;
import java.util.stream.Stream;

/** An index that is dropped under a lock for which its table waits. */
final class DroppedIndexes extends SafetyRule {
    DroppedIndexes() {
        super(new Check(
                "drop-index",
                "No index is dropped while its table waits.",
                "it waits for all that use the table, and all that come after wait for it",
                "write drop index concurrently if exists, in a script outside a transaction"));
    }

    @Override
    Stream<Finding> findings(ScriptRun run) {
        return run.observations().stream()
                .flatMap(seen -> seen.few().stream()
                        .filter(effect -> effect.after().isPresent()
                                && effect.lock().filter(LockMode::blocksReads).isPresent())
                        .flatMap(effect -> effect.goneIndexes().stream()
                                .filter(index -> effect.before().constraints().values().stream()
                                                .noneMatch(index::isOf)
                                        && !usesGoneColumn(effect))
                                .map(index -> run.script()
                                        .wrong(
                                                seen.statement().line(),
                                                "drops " + index.name() + " while " + effect.table() + " waits")
                                        .showing(List.of(
                                                "write instead, in a script, outside a transaction:",
                                                "  drop index concurrently if exists " + index.name() + ";")))));
    }

    /** An index goes with its column; that the column goes is another matter. */
    private static boolean usesGoneColumn(Effect effect) {
        return effect.after()
                .filter(now -> now.columns()
                        .keySet()
                        .containsAll(effect.before().columns().keySet()))
                .isEmpty();
    }
}
