package dev.plinth.testkit.memory;

import dev.plinth.testkit.memory.MemoryStore.Row;
import dev.plinth.testkit.memory.RefusedException.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One transaction's copies of what is kept, and what it made of them. */
final class UnitOfWork {
    private final MemoryStore store;
    private final @Nullable Map<Key, Row> frozen;
    private final String user;
    private final Optional<Restriction> restriction;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final Map<Key, Object> aggregates = new LinkedHashMap<>();
    private final Map<Key, Snapshot> read = new HashMap<>();
    private final Map<Key, Snapshot> flushed = new HashMap<>();
    private final Set<Key> added = new HashSet<>();
    private final Set<Key> removed = new HashSet<>();
    private @Nullable Throwable failure;

    private UnitOfWork(
            MemoryStore store, @Nullable Map<Key, Row> frozen, String user, Optional<Restriction> restriction) {
        this.store = store;
        this.frozen = frozen;
        this.user = user;
        this.restriction = restriction;
    }

    /** A transaction that sees what is kept at each of its steps. */
    static UnitOfWork writing(MemoryStore store, String user, Optional<Restriction> restriction) {
        return new UnitOfWork(store, null, user, restriction);
    }

    /** A transaction that sees what is kept when it begins, and changes nothing. */
    static UnitOfWork reading(MemoryStore store, String user, Optional<Restriction> restriction) {
        return new UnitOfWork(store, store.rows(), user, restriction);
    }

    boolean isReadOnly() {
        return frozen != null;
    }

    /** To whom it is restricted, if it is. */
    Optional<Restriction> restriction() {
        return restriction;
    }

    /** What is noted down when this changes something, or adds it where nothing was noted before. */
    Audit audit(@Nullable Audit before) {
        return before == null
                ? new Audit(began, user, began, user)
                : new Audit(before.createdAt(), before.createdBy(), began, user);
    }

    /** Refused to restricted transactions: who else worked on something is not theirs to see. */
    Optional<Audit> auditOf(Key key) {
        requireAllowed(restriction.isEmpty(), "see who changed", key);
        if (removed.contains(key)) {
            return Optional.empty();
        }
        var kept = added.contains(key) ? null : rows().get(key);
        var noted = kept == null ? null : kept.audit();
        return isChanged(key) ? Optional.of(audit(noted)) : Optional.ofNullable(noted);
    }

    Optional<Object> find(Key key) {
        requireReadable(key.type());
        return present(key).filter(aggregate -> isReadable(key, aggregate));
    }

    /** Whether or not this transaction may see it. */
    private Optional<Object> present(Key key) {
        if (!aggregates.containsKey(key) && !removed.contains(key)) {
            var kept = rows().get(key);
            if (kept != null) {
                take(key, kept.snapshot(), kept.snapshot().restored());
            }
        }
        return Optional.ofNullable(aggregates.get(key));
    }

    Stream<Object> all(Class<?> type) {
        requireReadable(type);
        rows().keySet().stream().filter(key -> key.type().equals(type)).forEach(this::present);
        return aggregates.entrySet().stream()
                .filter(entry -> entry.getKey().type().equals(type))
                .filter(entry -> isReadable(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getValue);
    }

    /** As it is kept now, unless this transaction has changed it. */
    Optional<Object> now(Key key) {
        requireReadable(key.type());
        return removed.contains(key) || isChanged(key)
                ? find(key)
                : Optional.ofNullable(rows().get(key))
                        .map(row -> row.snapshot().restored())
                        .filter(aggregate -> isReadable(key, aggregate));
    }

    void add(Key key, String primaryKey, Object aggregate) {
        var present = present(key);
        if (present.isEmpty()) {
            aggregates.put(key, aggregate);
            added.add(key);
            removed.remove(key);
        } else if (present.get() != aggregate) {
            throw refused(Constraint.duplicate(primaryKey, key.id()));
        }
    }

    /** Takes away what this transaction has read or added, or what an earlier one has, if it is still the same. */
    void remove(Key key, Object aggregate) {
        var present = find(key).orElseThrow(() -> refused(MemoryStore.stale(key)));
        if (Snapshot.of(present).version() != Snapshot.of(aggregate).version()) {
            throw refused(MemoryStore.stale(key));
        }
        aggregates.remove(key);
        if (!added.remove(key) || read.containsKey(key)) {
            removed.add(key);
        }
    }

    /** The aggregate as it is kept now, once no other transaction has it locked; own changes stay. */
    Optional<Object> lock(Key key) {
        requireWritable(key.type());
        if (present(key).filter(aggregate -> !isReadable(key, aggregate)).isPresent()) {
            return Optional.empty();
        }
        lockAny(key);
        if (isChanged(key)) {
            try {
                store.requireUnchanged(key, read.get(key));
            } catch (RefusedException e) {
                throw refused(e);
            }
            return find(key);
        }
        var kept = rows().get(key);
        if (kept == null) {
            aggregates.remove(key);
        } else if (!removed.contains(key)) {
            var copy = aggregates.get(key);
            take(
                    key,
                    kept.snapshot(),
                    copy == null ? kept.snapshot().restored() : kept.snapshot().into(copy));
        }
        return find(key);
    }

    /** Keeps other transactions from changing any aggregate of a kind. */
    void lockAll(Class<?> type) {
        requireWritable(type);
        lockAny(type);
    }

    private void lockAny(Object what) {
        if (isReadOnly()) {
            throw new IllegalStateException("a read-only transaction cannot lock " + what);
        }
        try {
            store.lock(what, this);
        } catch (RefusedException e) {
            throw refused(e);
        }
    }

    /** Notes that a part of the work has failed, after which nothing of the whole is kept. */
    void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    /** Gives what has changed since it was read, or since the last time, its new version. */
    void flush() {
        aggregates.forEach((key, aggregate) -> {
            if (isChanged(key)) {
                requireWritable(key, aggregate);
                var now = Snapshot.of(aggregate);
                var written = now.version(nextVersion(key, now));
                written.into(aggregate);
                flushed.put(key, written);
            }
        });
    }

    /** The version under which an aggregate that this transaction has changed is kept. */
    long nextVersion(Key key, Snapshot now) {
        if (now.equals(flushed.get(key))) {
            return now.version();
        }
        return added.contains(key) && !flushed.containsKey(key) ? 1 : now.version() + 1;
    }

    void keep() {
        if (failure != null) {
            throw new IllegalStateException(
                    "work went on after a part of it had failed; nothing of it is kept", failure);
        }
        var changes = new LinkedHashMap<Key, @Nullable Object>();
        aggregates.forEach((key, aggregate) -> {
            if (isChanged(key)) {
                requireWritable(key, aggregate);
                changes.put(key, aggregate);
            }
        });
        removed.forEach(key -> {
            requireWritable(key, Objects.requireNonNull(read.get(key)).restored());
            changes.put(key, null);
        });
        if (isReadOnly() && !changes.isEmpty()) {
            throw new IllegalStateException("a read-only transaction cannot change " + changes.keySet());
        }
        if (!changes.isEmpty()) {
            try {
                store.keep(this, changes, read, added);
            } catch (RefusedException e) {
                throw refused(e);
            }
        }
    }

    /** Names a refusal, after which nothing of the whole is kept: a database goes on with none of it either. */
    private RuntimeException refused(RefusedException refused) {
        var named = store.named(refused);
        fail(named);
        return named;
    }

    private void requireReadable(Class<?> type) {
        requireAllowed(store.readable().open(type, restriction), "read", type.getSimpleName());
    }

    private void requireWritable(Class<?> type) {
        requireAllowed(store.writable().open(type, restriction), "change", type.getSimpleName());
    }

    private void requireWritable(Key key, Object aggregate) {
        requireAllowed(store.writable().open(key.type(), aggregate, restriction), "change", key);
    }

    private void requireAllowed(boolean allowed, String verb, Object what) {
        if (!allowed) {
            throw refused(new RefusedException(
                    Kind.NOT_ALLOWED, "", "a restricted transaction may not " + verb + " " + what, null));
        }
    }

    private boolean isReadable(Key key, Object aggregate) {
        return store.readable().open(key.type(), aggregate, restriction);
    }

    private boolean isChanged(Key key) {
        var copy = aggregates.get(key);
        return copy != null && !Snapshot.of(copy).equals(read.get(key));
    }

    private void take(Key key, Snapshot kept, Object copy) {
        read.put(key, kept);
        aggregates.put(key, copy);
    }

    private Map<Key, Row> rows() {
        return frozen == null ? store.rows() : frozen;
    }
}
