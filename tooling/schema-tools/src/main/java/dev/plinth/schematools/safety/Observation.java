package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlStatement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one statement did to tables that were there before, in a database with few rows in each table and in one with many.
 *
 * @param statement of the script
 * @param few what it did by itself, in a transaction of its own where it can run in one
 * @param many what it did in the transaction of the script, with locks that earlier statements hold
 * @param inBatches whether it ended transactions of its own on the way, as a block that commits
 * @param lockTimeout as the session had it; 0 where it waits for ever
 * @param took with many rows; to be shown, not to be judged
 * @param warnings the states of those that the server gave
 * @param broken what the previous release did before it, and cannot do since
 * @param again why it cannot run again where the script was broken off; empty where it can
 */
record Observation(
        SqlStatement statement,
        List<Effect> few,
        List<Effect> many,
        boolean inBatches,
        String lockTimeout,
        Duration took,
        List<String> warnings,
        List<BrokenUse> broken,
        String again) {
    /** How much more has to be done with many rows than with few, so that it is not by chance. */
    static final int MORE = (MigrationWatch.MANY - MigrationWatch.FEW) / 2;

    /** What it did to a table by itself, and for all its rows. */
    record Growing(Effect few, Effect many) {
        String table() {
            return many.table();
        }
    }

    /** The tables of which it read or wrote the more rows the more there were. */
    Stream<Growing> growing() {
        return many.stream()
                .flatMap(effect -> own(effect)
                        .filter(less -> rows(effect) - rows(less) >= MORE)
                        .map(less -> new Growing(less, effect))
                        .stream());
    }

    private static long rows(Effect effect) {
        return effect.work().read() + effect.work().written();
    }

    /** What it did by itself to the same table. */
    Optional<Effect> own(Effect effect) {
        return few.stream().filter(less -> less.table().equals(effect.table())).findFirst();
    }
}
