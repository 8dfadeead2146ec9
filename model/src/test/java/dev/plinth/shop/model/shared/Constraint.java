package dev.plinth.shop.model.shared;

import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the database would refuse: a rule over all that is kept together, under the database's name for it. */
interface Constraint {
    /** Throws the failure that the database's refusal becomes. */
    void check(Map<Key, Object> kept);

    static <A> Constraint unique(String name, Class<A> type, Function<A, Object> key) {
        return kept -> {
            var seen = new HashSet<>();
            all(kept, type).map(key).filter(value -> !seen.add(value)).findAny().ifPresent(value -> {
                throw new DuplicateKey(name, name + " has " + value + " already", null);
            });
        };
    }

    static <A> Constraint reference(String name, Class<A> type, Function<A, Stream<?>> ids, Class<?> target) {
        return kept -> all(kept, type)
                .flatMap(ids)
                .filter(id -> !kept.containsKey(new Key(target, id)))
                .findAny()
                .ifPresent(id -> {
                    throw new BrokenRule(name, name + " needs " + id + ", which is not there");
                });
    }

    private static <A> Stream<A> all(Map<Key, Object> kept, Class<A> type) {
        return kept.values().stream().filter(type::isInstance).map(type::cast);
    }
}
