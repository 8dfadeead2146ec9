package dev.plinth.schematools.safety;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a statement did to a table that was there before.
 *
 * @param before the table as the statement found it
 * @param after as it left it; empty if it is gone
 * @param lock the strongest that the transaction holds on it afterwards; empty where none could be seen, since the statement
 *     ended its own transactions
 * @param inside the statement inside of a block, a function or a trigger that took it, and where that stands; empty for others
 * @param work what was read and written in it and in its indexes
 * @param newIndexes indexes that it has now and had not before
 * @param goneIndexes indexes that it had before and has no longer
 */
record Effect(
        Relation before,
        Optional<Relation> after,
        Optional<LockMode> lock,
        Optional<String> inside,
        Work work,
        List<Relation> newIndexes,
        List<Relation> goneIndexes) {
    String table() {
        return before.name();
    }

    /** The lock, if others wait for it: for one that stops writers none waits where there are none. */
    Optional<LockMode> blocking() {
        return lock.filter(mode -> before.isMaterializedView() ? mode.blocksReads() : mode.blocksWrites());
    }

    /** The columns that have another type now. */
    Stream<String> retyped() {
        return before.columns().entrySet().stream()
                .filter(column -> after.map(now -> now.columns().get(column.getKey()))
                        .filter(now -> !now.type().equals(column.getValue().type()))
                        .isPresent())
                .map(column -> column.getValue().name());
    }

    /** Whether all its rows were written anew into another file. */
    boolean rewritten() {
        return after.filter(now -> now.file() != before.file()).isPresent();
    }
}
