package dev.plinth.testkit.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What restricted transactions may read and write, by the kind of aggregate; a kind without a policy is closed to them. */
final class Policies {
    private final Map<Class<?>, BiPredicate<Object, String>> policies = new HashMap<>();

    <A> void add(Class<A> type, BiPredicate<A, String> policy) {
        policies.put(type, (aggregate, to) -> policy.test(type.cast(aggregate), to));
    }

    /** Whether a transaction may have to do with any aggregate of a kind. */
    boolean open(Class<?> type, Optional<Restriction> restriction) {
        return restriction.isEmpty() || policies.containsKey(type);
    }

    /** Whether a transaction may have to do with this aggregate. */
    boolean open(Class<?> type, Object aggregate, Optional<Restriction> restriction) {
        return restriction.isEmpty()
                || (policies.containsKey(type)
                        && policies.get(type).test(aggregate, restriction.get().to()));
    }
}
