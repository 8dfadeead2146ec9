package dev.plinth.testkit.memory;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept at the end of a transaction, for rules that look at more than one aggregate. */
public final class Kept {
    private final Map<Key, Object> aggregates;

    Kept(Map<Key, Object> aggregates) {
        this.aggregates = aggregates;
    }

    /** The aggregate with this identifier, if it is kept. */
    public <A> Optional<A> find(Class<A> type, Object id) {
        return Optional.ofNullable(aggregates.get(new Key(type, id))).map(type::cast);
    }

    /** Every aggregate of a kind. */
    public <A> Stream<A> all(Class<A> type) {
        return aggregates.values().stream().filter(type::isInstance).map(type::cast);
    }
}
