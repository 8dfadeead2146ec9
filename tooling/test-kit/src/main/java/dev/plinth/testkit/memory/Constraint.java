package dev.plinth.testkit.memory;

import dev.plinth.testkit.memory.RefusedException.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the database would refuse: a rule over all that is kept together, under the database's name for it. */
interface Constraint {
    /**
     * Holds what a transaction is about to keep to the rule.
     *
     * @param kept all that is kept, with what the transaction has done
     * @param added what the transaction has added
     * @throws RefusedException if the rule does not hold
     */
    void check(Map<Key, Object> kept, Set<Key> added);

    static <A> Constraint unique(String name, Class<A> type, Function<A, @Nullable Object> key) {
        return (kept, added) -> {
            var seen = new HashSet<>();
            all(kept, type)
                    .map(key)
                    .filter(Objects::nonNull)
                    .filter(value -> !seen.add(value))
                    .findAny()
                    .ifPresent(value -> {
                        throw duplicate(name, value);
                    });
        };
    }

    static <A> Constraint reference(String name, Class<A> type, Function<A, Stream<?>> ids, Class<?> target) {
        return (kept, added) -> all(kept, type)
                .flatMap(ids)
                .filter(id -> !kept.containsKey(new Key(target, id)))
                .findAny()
                .ifPresent(id -> {
                    throw new RefusedException(
                            Kind.BROKEN_RULE, name, name + " needs " + id + ", which is not there", null);
                });
    }

    static <A> Constraint rule(String name, Class<A> type, BiPredicate<A, Kept> rule) {
        return (kept, added) -> require(name, type, kept, kept, rule);
    }

    static <A> Constraint ruleOfNew(String name, Class<A> type, BiPredicate<A, Kept> rule) {
        return (kept, added) -> {
            var news = new HashMap<>(kept);
            news.keySet().retainAll(added);
            require(name, type, news, kept, rule);
        };
    }

    static RefusedException duplicate(String name, Object value) {
        return new RefusedException(Kind.DUPLICATE_KEY, name, name + " has " + value + " already", null);
    }

    private static <A> void require(
            String name, Class<A> type, Map<Key, Object> held, Map<Key, Object> kept, BiPredicate<A, Kept> rule) {
        held.forEach((key, aggregate) -> {
            if (type.isInstance(aggregate) && !rule.test(type.cast(aggregate), new Kept(kept))) {
                throw new RefusedException(Kind.BROKEN_RULE, name, name + " is broken by " + key, null);
            }
        });
    }

    private static <A> Stream<A> all(Map<Key, Object> kept, Class<A> type) {
        return kept.values().stream().filter(type::isInstance).map(type::cast);
    }
}
