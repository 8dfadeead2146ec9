package dev.plinth.shop.wiring.blackbox;

import dev.plinth.shop.wiring.blackbox.Document.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A way to break a request that the document allows.
 *
 * @param name what is wrong then
 * @param answers the statuses that it may be answered with
 * @param spoiler breaks it
 */
record Breakage(String name, Set<Integer> answers, Spoiler spoiler) {
    /** Breaks a request for an operation, or nothing where there is nothing to break. */
    interface Spoiler {
        Optional<Draft> spoil(Draft valid, Operation operation);
    }

    /** All ways, in every place. */
    static List<Breakage> all(Chance chance, Values values, ServedShop shop) {
        return Stream.of(
                        BrokenPaths.all(chance),
                        BrokenQueries.all(chance, values),
                        BrokenHeaders.all(chance, shop),
                        BrokenBodies.all(chance, values))
                .flatMap(List::stream)
                .toList();
    }

    /** A way that can break each request. */
    static Breakage ofAny(String name, Set<Integer> answers, UnaryOperator<Draft> spoiler) {
        return new Breakage(name, answers, (valid, operation) -> Optional.of(spoiler.apply(valid)));
    }

    @Override
    public String toString() {
        return name;
    }
}
