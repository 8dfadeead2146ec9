package dev.plinth.shop.model.shared;

import java.time.Instant;
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
    private final Memory memory;
    private final boolean readOnly;
    private final String user;
    private final Instant began = Timestamp.canonical(Instant.now());
    private final Map<Key, Object> aggregates = new LinkedHashMap<>();
    private final Map<Key, Snapshot> read = new HashMap<>();
    private final Set<Key> removed = new HashSet<>();
    private @Nullable Throwable failure;

    UnitOfWork(Memory memory, boolean readOnly, String user) {
        this.memory = memory;
        this.readOnly = readOnly;
        this.user = user;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** What is noted down when this changes something, or makes it where there is no history before. */
    History after(@Nullable History before) {
        return before == null
                ? new History(began, user, began, user)
                : new History(before.createdAt(), before.createdBy(), began, user);
    }

    Optional<History> history(Key key) {
        var copy = aggregates.get(key);
        var kept = memory.history(key);
        var own = copy != null && !Snapshot.of(copy).equals(read.get(key));
        return own ? Optional.of(after(kept.orElse(null))) : kept.filter(history -> !removed.contains(key));
    }

    Optional<Object> find(Key key) {
        if (!aggregates.containsKey(key) && !removed.contains(key)) {
            memory.find(key).ifPresent(kept -> take(key, kept, kept.restored()));
        }
        return Optional.ofNullable(aggregates.get(key));
    }

    Stream<Object> all(Class<?> type) {
        memory.keys(type).forEach(this::find);
        return aggregates.entrySet().stream()
                .filter(entry -> entry.getKey().type().equals(type))
                .map(Map.Entry::getValue);
    }

    /** As it is kept now, unless this transaction has changed it. */
    Optional<Object> now(Key key) {
        var copy = aggregates.get(key);
        var own = removed.contains(key) || (copy != null && !Snapshot.of(copy).equals(read.get(key)));
        return own ? find(key) : memory.find(key).map(Snapshot::restored);
    }

    void add(Key key, Object aggregate) {
        aggregates.put(key, aggregate);
        removed.remove(key);
    }

    void remove(Key key) {
        aggregates.remove(key);
        removed.add(key);
    }

    /** Waits for the lock, then reads again what another transaction may have changed meanwhile. */
    void lock(Object what) {
        memory.lock(what, this);
        if (what instanceof Key key) {
            var copy = aggregates.get(key);
            memory.find(key).ifPresent(kept -> take(key, kept, copy == null ? kept.restored() : kept.into(copy)));
        }
    }

    /** Notes that work which joined has failed, after which nothing of the whole is kept. */
    void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    void keep() {
        if (failure != null) {
            throw new IllegalStateException(
                    "work went on after a part of it had failed; nothing of it is kept", failure);
        }
        var changes = new LinkedHashMap<Key, @Nullable Object>();
        aggregates.forEach((key, aggregate) -> {
            if (!Snapshot.of(aggregate).equals(read.get(key))) {
                changes.put(key, aggregate);
            }
        });
        removed.forEach(key -> changes.put(key, null));
        if (readOnly && !changes.isEmpty()) {
            throw new IllegalStateException("a read-only transaction cannot change " + changes.keySet());
        }
        if (!changes.isEmpty()) {
            memory.keep(this, changes, read);
        }
    }

    private void take(Key key, Snapshot kept, Object copy) {
        read.put(key, Objects.requireNonNull(kept));
        aggregates.put(key, copy);
    }
}
