package dev.plinth.testkit.memory;

import dev.plinth.testkit.memory.RefusedException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all transactions have kept, the constraints on it, which transaction has locked what, and which one runs on a
 * thread.
 */
final class MemoryStore {
    private final Function<RefusedException, ? extends RuntimeException> names;
    private final long timeout;
    private final ThreadLocal<@Nullable UnitOfWork> current = new ThreadLocal<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private final Policies readable = new Policies();
    private final Policies writable = new Policies();
    private final Map<Object, UnitOfWork> locks = new HashMap<>();
    private Map<Key, Row> rows = Map.of();

    /** What is kept of one aggregate. */
    record Row(Snapshot snapshot, Audit audit) {}

    MemoryStore(Function<RefusedException, ? extends RuntimeException> names, Duration timeout) {
        this.names = names;
        this.timeout = timeout.toNanos();
    }

    /** The transaction of the calling thread. */
    @Nullable
    UnitOfWork running() {
        return current.get();
    }

    UnitOfWork current() {
        var unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("repositories work inside a transaction; there is none on this thread");
        }
        return unit;
    }

    void begin(UnitOfWork unit) {
        current.set(unit);
    }

    synchronized void end(UnitOfWork unit) {
        current.remove();
        locks.values().removeIf(unit::equals);
        notifyAll();
    }

    RuntimeException named(RefusedException refused) {
        return names.apply(refused);
    }

    synchronized void require(Constraint constraint) {
        constraints.add(constraint);
    }

    /** What restricted transactions see. */
    Policies readable() {
        return readable;
    }

    /** What restricted transactions may add, and what they may make of what they see. */
    Policies writable() {
        return writable;
    }

    /** All that is kept now; later transactions do not change this map. */
    synchronized Map<Key, Row> rows() {
        return rows;
    }

    synchronized void lock(Object what, UnitOfWork unit) {
        await(Set.of(what), unit);
        locks.put(what, unit);
    }

    /**
     * Keeps all that a transaction has changed, or nothing of it.
     *
     * @param changes the aggregates as they are now; null where one is removed
     * @param read what the transaction started from
     * @param added those that it has added
     */
    synchronized void keep(
            UnitOfWork unit, Map<Key, @Nullable Object> changes, Map<Key, Snapshot> read, Set<Key> added) {
        await(
                changes.keySet().stream()
                        .flatMap(key -> Stream.of(key, key.type()))
                        .collect(Collectors.toSet()),
                unit);
        changes.keySet().forEach(key -> requireUnchanged(key, read.get(key)));
        var next = new HashMap<>(rows);
        changes.forEach((key, aggregate) -> {
            if (aggregate == null) {
                next.remove(key);
            } else {
                var snapshot = Snapshot.of(aggregate);
                var isNew = added.contains(key);
                var before = isNew ? null : rows.get(key);
                next.put(
                        key,
                        new Row(
                                snapshot.version(unit.nextVersion(key, snapshot)),
                                unit.audit(before == null ? null : before.audit())));
            }
        });
        var restored = new HashMap<Key, Object>();
        next.forEach((key, row) -> restored.put(key, row.snapshot().restored()));
        constraints.forEach(constraint -> constraint.check(restored, added));
        changes.forEach((key, aggregate) -> {
            if (aggregate != null) {
                Objects.requireNonNull(next.get(key)).snapshot().into(aggregate);
            }
        });
        rows = Map.copyOf(next);
    }

    synchronized void requireUnchanged(Key key, @Nullable Snapshot read) {
        var kept = rows.get(key);
        if (read == null ? kept != null : kept == null || kept.snapshot().version() != read.version()) {
            throw stale(key);
        }
    }

    static RefusedException stale(Key key) {
        return new RefusedException(
                Kind.STALE_VERSION, "", key + " was changed by another transaction in between; read it again", null);
    }

    /** Waits while another transaction holds one of the locks; not for ever, since two may wait for each other. */
    private void await(Set<?> wanted, UnitOfWork unit) {
        long end = System.nanoTime() + timeout;
        while (wanted.stream().anyMatch(what -> locks.getOrDefault(what, unit) != unit)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new RefusedException(Kind.UNAVAILABLE, "", wanted + " stays locked", null);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RefusedException(Kind.UNAVAILABLE, "", "interrupted while waiting for " + wanted, e);
            }
        }
    }
}
