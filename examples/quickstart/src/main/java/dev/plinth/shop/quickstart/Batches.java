package dev.plinth.shop.quickstart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A collection in pieces that one statement can take. */
final class Batches {
    private Batches() {}

    /** The elements in order, so many in each list but the last. */
    static <E> List<List<E>> of(Collection<E> elements, int size) {
        var all = List.copyOf(elements);
        var batches = new ArrayList<List<E>>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return batches;
    }
}
