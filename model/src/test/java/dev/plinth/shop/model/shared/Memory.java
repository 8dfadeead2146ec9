package dev.plinth.shop.model.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all transactions have kept, the constraints on it, and which of them has locked what. */
final class Memory {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final List<Constraint> constraints = new ArrayList<>();
    private final Map<Object, UnitOfWork> locks = new HashMap<>();
    private final Map<Key, History> histories = new HashMap<>();
    private Map<Key, Snapshot> rows = Map.of();

    synchronized void require(Constraint constraint) {
        constraints.add(constraint);
    }

    synchronized Optional<Snapshot> find(Key key) {
        return Optional.ofNullable(rows.get(key));
    }

    synchronized Optional<History> history(Key key) {
        return Optional.ofNullable(histories.get(key));
    }

    synchronized List<Key> keys(Class<?> type) {
        return rows.keySet().stream().filter(key -> key.type().equals(type)).toList();
    }

    synchronized void lock(Object what, UnitOfWork unit) {
        await(Set.of(what), unit);
        locks.put(what, unit);
    }

    synchronized void unlock(UnitOfWork unit) {
        locks.values().removeIf(unit::equals);
        notifyAll();
    }

    /** Keeps all changes, of which null means gone, or none of them. */
    synchronized void keep(UnitOfWork unit, Map<Key, @Nullable Object> changes, Map<Key, Snapshot> read) {
        await(
                changes.keySet().stream()
                        .flatMap(key -> Stream.of(key, key.type()))
                        .collect(Collectors.toSet()),
                unit);
        changes.keySet().forEach(key -> requireUnchanged(key, read.get(key)));
        var next = new HashMap<>(rows);
        var versions = new HashMap<Object, Snapshot>();
        changes.forEach((key, aggregate) -> {
            if (aggregate == null) {
                next.remove(key);
            } else {
                var kept = Snapshot.of(aggregate).next();
                next.put(key, kept);
                versions.put(aggregate, kept);
            }
        });
        var restored = new HashMap<Key, Object>();
        next.forEach((key, row) -> restored.put(key, row.restored()));
        var added =
                changes.keySet().stream().filter(key -> !rows.containsKey(key)).collect(Collectors.toSet());
        constraints.forEach(constraint -> constraint.check(restored, added));
        versions.forEach((aggregate, kept) -> kept.into(aggregate));
        rows = next;
        changes.forEach((key, aggregate) ->
                histories.compute(key, (none, before) -> aggregate == null ? null : unit.after(before)));
    }

    private void requireUnchanged(Key key, @Nullable Snapshot read) {
        var kept = rows.get(key);
        if (read == null ? kept != null : kept == null || kept.version() != read.version()) {
            throw new StaleVersion(key.type().getSimpleName(), null);
        }
    }

    /** Waits while another transaction holds one of the locks; not for ever, since two may wait for each other. */
    private void await(Set<?> wanted, UnitOfWork unit) {
        long end = System.nanoTime() + PATIENCE;
        while (wanted.stream().anyMatch(what -> locks.getOrDefault(what, unit) != unit)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new Unavailable(wanted + " stays locked", new TimeoutException());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable("interrupted while waiting for " + wanted, e);
            }
        }
    }
}
