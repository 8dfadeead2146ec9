package dev.plinth.migrationrunner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a migration runs.
 *
 * @param timeout how long it waits for another instance, and tries to get a lock
 * @param lockTimeout how long a script waits for a lock at a time
 * @param target how far it goes
 * @param listener hears of each script that has run; then they run one after the other
 */
record RunOptions(
        PollingTimeout timeout, LockTimeout lockTimeout, Target target, Optional<Consumer<MigrationScript>> listener) {
    RunOptions waiting(PollingTimeout other) {
        return new RunOptions(other, lockTimeout, target, listener);
    }

    RunOptions locking(LockTimeout other) {
        return new RunOptions(timeout, other, target, listener);
    }

    RunOptions upTo(Target other) {
        return new RunOptions(timeout, lockTimeout, other, listener);
    }

    RunOptions telling(Consumer<MigrationScript> other) {
        return new RunOptions(timeout, lockTimeout, target, Optional.of(other));
    }

    /** In which groups scripts run; Flyway takes less time for several at once. */
    List<List<MigrationScript>> groups(List<MigrationScript> scripts) {
        return listener.isPresent() ? scripts.stream().map(List::of).toList() : List.of(scripts);
    }

    /** The same for repeatable ones. */
    List<Step> groups(Step step) {
        return listener.isPresent() ? step.apart() : List.of(step);
    }

    /** Runs a group, as often as it takes to get its locks. */
    void run(Collection<MigrationScript> group, Runnable work) {
        lockTimeout.retry(timeout, work);
        listener.ifPresent(group::forEach);
    }
}
