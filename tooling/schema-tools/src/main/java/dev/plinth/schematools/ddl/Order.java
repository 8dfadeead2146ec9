package dev.plinth.schematools.ddl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Function;

/** Puts what needs each other in order (Kahn's algorithm, by preference where there is a choice). */
public final class Order {
    private Order() {}

    /**
     * Each item behind those that it needs. Where items need each other in a circle, the preferred one of what is left comes
     * although it lacks something.
     *
     * @param items in any order; the result depends on their preference alone
     * @param needs the items that have to come before an item; others are ignored
     * @param preference which comes first where either could; equal only for equal items
     */
    public static <T> List<T> of(
            Collection<T> items, Function<T, ? extends Collection<T>> needs, Comparator<? super T> preference) {
        var waitsFor = new HashMap<T, Integer>();
        var neededBy = new HashMap<T, List<T>>();
        items.forEach(item -> waitsFor.put(item, 0));
        for (var item : waitsFor.keySet()) {
            needs.apply(item).stream()
                    .distinct()
                    .filter(need -> !need.equals(item) && waitsFor.containsKey(need))
                    .forEach(need -> neededBy.computeIfAbsent(need, key -> new ArrayList<>())
                            .add(item));
        }
        neededBy.values().forEach(users -> users.forEach(user -> waitsFor.merge(user, 1, Integer::sum)));
        var left = new TreeSet<T>(preference);
        left.addAll(waitsFor.keySet());
        var ready = new PriorityQueue<T>(preference);
        waitsFor.forEach((item, count) -> {
            if (count == 0) {
                ready.add(item);
            }
        });
        var order = new ArrayList<T>();
        while (!left.isEmpty()) {
            var next = ready.isEmpty() ? left.first() : ready.remove();
            if (left.remove(next)) {
                order.add(next);
                release(neededBy.getOrDefault(next, List.of()), waitsFor, ready);
            }
        }
        return order;
    }

    private static <T> void release(List<T> users, Map<T, Integer> waitsFor, PriorityQueue<T> ready) {
        for (var user : users) {
            if (waitsFor.merge(user, -1, Integer::sum) == 0) {
                ready.add(user);
            }
        }
    }
}
