package dev.plinth.shop.quickstart;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A functional dependency: rows that agree on the left agree on the right. */
record Dependency(List<String> left, String right) {
    /** Reads {@code InvoiceNo, Line → Sku}. */
    static Dependency parse(String text) {
        var sides = text.split(" → ");
        if (sides.length != 2) {
            throw new IllegalArgumentException("a dependency is written 'A, B → C': " + text);
        }
        return new Dependency(List.of(sides[0].split(", ")), sides[1]);
    }

    /** All columns that follow from some columns. */
    static Set<String> closure(Collection<String> columns, Collection<Dependency> dependencies) {
        var known = new HashSet<>(columns);
        while (dependencies.stream().anyMatch(one -> known.containsAll(one.left) && known.add(one.right))) {
            // Each turn adds a column, until none follows any more.
        }
        return known;
    }

    @Override
    public String toString() {
        return String.join(", ", left) + " → " + right;
    }
}
