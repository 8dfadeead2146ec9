package dev.plinth.shop.quickstart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Another order of the same records that the rules leave open. Rows of one document stay in their order, which gives
 * line numbers, customer and country; and the row that names a product stays before every other of that product that has
 * a description. All else may move: rows of different documents past each other, and rejected records anywhere.
 */
final class Shuffle {
    private Shuffle() {}

    /** The places of the records, in their new order. */
    static List<Integer> of(Oracle file, Random random) {
        Map<Integer, List<Integer>> followers = new HashMap<>();
        Map<Integer, Integer> waits = new HashMap<>();
        var lastOfDocument = new HashMap<String, Integer>();
        var namesProduct = new HashMap<String, Integer>();
        file.accepted().forEach((place, row) -> {
            var before = new TreeSet<Integer>();
            var last = lastOfDocument.put(row.document(), place);
            if (last != null) {
                before.add(last);
            }
            var naming = row.description().isEmpty() ? null : namesProduct.putIfAbsent(row.sku(), place);
            if (naming != null) {
                before.add(naming);
            }
            before.forEach(first ->
                    followers.computeIfAbsent(first, none -> new ArrayList<>()).add(place));
            waits.put(place, before.size());
        });
        var ready = new ArrayList<Integer>();
        for (int place = 0; place < file.records().size(); place++) {
            if (waits.getOrDefault(place, 0) == 0) {
                ready.add(place);
            }
        }
        var order = new ArrayList<Integer>();
        while (!ready.isEmpty()) {
            int place = takeAny(ready, random);
            order.add(place);
            for (int follower : followers.getOrDefault(place, List.of())) {
                if (waits.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        return order;
    }

    private static int takeAny(List<Integer> ready, Random random) {
        int at = random.nextInt(ready.size());
        int taken = ready.get(at);
        ready.set(at, ready.get(ready.size() - 1));
        ready.remove(ready.size() - 1);
        return taken;
    }
}
