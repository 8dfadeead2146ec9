package dev.plinth.shop.model.shared;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the database would refuse: a rule over all that is kept together, under the database's name for it. */
interface Constraint {
    /**
     * Throws the failure that the database's refusal becomes.
     *
     * @param kept all that is kept, with what the transaction has done
     * @param added what was not kept before the transaction
     */
    void check(Map<Key, Object> kept, Set<Key> added);

    static <A> Constraint unique(String name, Class<A> type, Function<A, Object> key) {
        return (kept, added) -> {
            var seen = new HashSet<>();
            all(kept, type).map(key).filter(value -> !seen.add(value)).findAny().ifPresent(value -> {
                throw new DuplicateKey(name, name + " has " + value + " already", null);
            });
        };
    }

    static <A> Constraint reference(String name, Class<A> type, Function<A, Stream<?>> ids, Class<?> target) {
        return (kept, added) -> all(kept, type)
                .flatMap(ids)
                .filter(id -> !kept.containsKey(new Key(target, id)))
                .findAny()
                .ifPresent(id -> {
                    throw new BrokenRule(name, name + " needs " + id + ", which is not there");
                });
    }

    static <A> Constraint rule(String name, Class<A> type, BiPredicate<A, Kept> rule) {
        return (kept, added) -> all(kept, type)
                .filter(aggregate -> !rule.test(aggregate, new Kept(kept)))
                .findAny()
                .ifPresent(aggregate -> {
                    throw new BrokenRule(name, name + " is broken by " + aggregate);
                });
    }

    static <A> Constraint ruleOfNew(String name, Class<A> type, BiPredicate<A, Kept> rule) {
        return (kept, added) -> {
            var news = new HashMap<>(kept);
            news.keySet().retainAll(added);
            rule(name, type, (A aggregate, Kept none) -> rule.test(aggregate, new Kept(kept)))
                    .check(news, added);
        };
    }

    private static <A> Stream<A> all(Map<Key, Object> kept, Class<A> type) {
        return kept.values().stream().filter(type::isInstance).map(type::cast);
    }
}
