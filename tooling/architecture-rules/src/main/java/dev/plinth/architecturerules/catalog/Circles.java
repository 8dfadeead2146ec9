package dev.plinth.architecturerules.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The circles that arrows go in: things that reach each other are one group. Each arrow is walked twice, once in each
 * direction (Kosaraju's algorithm), however many circles there are.
 *
 * @param groups for each thing, the one that stands for all of its group
 */
record Circles(Map<String, String> groups) {
    /** The circles of some arrows. */
    static Circles of(Collection<Arrow> arrows) {
        var forwards = arrows.stream().collect(groupingBy(Arrow::from, mapping(Arrow::to, toList())));
        var backwards = arrows.stream().collect(groupingBy(Arrow::to, mapping(Arrow::from, toList())));
        var left = new ArrayList<String>();
        var seen = new HashSet<String>();
        forwards.keySet().forEach(start -> walk(start, forwards, seen, left::add));
        var groups = new HashMap<String, String>();
        var seenAgain = new HashSet<String>();
        for (int last = left.size() - 1; last >= 0; last--) {
            var first = left.get(last);
            walk(first, backwards, seenAgain, member -> groups.put(member, first));
        }
        return new Circles(groups);
    }

    /**
     * Arrows without which no circle is left: the thinnest of each group, then the thinnest of what is still a group without
     * them, and so on.
     *
     * @param arrows how thick each one is
     */
    static Set<Arrow> thinnest(Map<Arrow, Integer> arrows) {
        var found = new HashSet<Arrow>();
        var left = new HashMap<>(arrows);
        while (!left.isEmpty()) {
            var circles = of(left.keySet());
            left.keySet().removeIf(arrow -> !circles.hold(arrow));
            var fewest = new HashMap<String, Integer>();
            left.forEach((arrow, thickness) -> fewest.merge(circles.group(arrow.from()), thickness, Math::min));
            left.forEach((arrow, thickness) -> {
                if (thickness.equals(fewest.get(circles.group(arrow.from())))) {
                    found.add(arrow);
                }
            });
            left.keySet().removeAll(found);
        }
        return found;
    }

    /** Whether an arrow is part of a circle. */
    boolean hold(Arrow arrow) {
        return group(arrow.from()).equals(group(arrow.to()));
    }

    private String group(String member) {
        return groups.getOrDefault(member, member);
    }

    /** Goes to all that can be reached and was not seen, and says of each when nothing new is left behind it. */
    private static void walk(
            String start, Map<String, List<String>> arrows, Set<String> seen, Consumer<String> leaving) {
        if (!seen.add(start)) {
            return;
        }
        var path = new ArrayDeque<>(List.of(start));
        var ahead = new ArrayDeque<>(List.of(ends(start, arrows)));
        while (!path.isEmpty()) {
            var ends = ahead.element();
            if (!ends.hasNext()) {
                ahead.pop();
                leaving.accept(path.pop());
                continue;
            }
            var end = ends.next();
            if (seen.add(end)) {
                path.push(end);
                ahead.push(ends(end, arrows));
            }
        }
    }

    private static Iterator<String> ends(String from, Map<String, List<String>> arrows) {
        return arrows.getOrDefault(from, List.of()).iterator();
    }
}
