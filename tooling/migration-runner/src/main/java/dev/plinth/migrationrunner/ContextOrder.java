package dev.plinth.migrationrunner;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order in which contexts are migrated: each after those it may use, otherwise as declared.
 *
 * <p>The declaration is a properties file; a line {@code context.ordering.may-use = customer, catalog} is an arrow from
 * {@code ordering} to each of the two, and any line that begins with {@code context.NAME.} declares a context. One that has an {@code index} of its own, as
 * {@link ContextIndex} reads it, has its scripts elsewhere, and is left out.
 */
public final class ContextOrder {
    private ContextOrder() {}

    /**
     * The order of a declaration.
     *
     * @throws IllegalArgumentException if a context may use one that is not declared, or if contexts use each other in a
     *     circle; the message names them
     */
    public static List<String> read(InputStream declaration) throws IOException {
        var arrows = arrows(declaration);
        arrows.forEach((context, used) -> used.forEach(name -> {
            if (!arrows.containsKey(name)) {
                throw new IllegalArgumentException(
                        "context " + context + " may use " + name + ", which is not declared");
            }
        }));
        var order = new ArrayList<String>();
        while (order.size() < arrows.size()) {
            order.add(arrows.keySet().stream()
                    .filter(context -> !order.contains(context) && order.containsAll(arrows.get(context)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "contexts may not use each other in a circle: " + circle(arrows, order))));
        }
        return List.copyOf(order);
    }

    /** Of each declared context those that it may use, as they are written. */
    public static Map<String, List<String>> arrows(InputStream declaration) throws IOException {
        var arrows = new LinkedHashMap<String, List<String>>();
        var elsewhere = new ArrayList<String>();
        for (var line : inOrder(declaration).entrySet()) {
            var key = line.getKey().split("\\.", 3);
            if (key.length == 3 && key[0].equals("context")) {
                var used = arrows.computeIfAbsent(key[1], context -> new ArrayList<>());
                if (key[2].equals("may-use")) {
                    Stream.of(line.getValue().split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .forEach(used::add);
                } else if (key[2].equals("index")) {
                    elsewhere.add(key[1]);
                }
            }
        }
        arrows.keySet().removeAll(elsewhere);
        return arrows;
    }

    /** Properties forget the order of their lines, but they put them in that order. */
    private static Map<String, String> inOrder(InputStream declaration) throws IOException {
        var lines = new LinkedHashMap<String, String>();
        new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Object put(Object key, Object value) {
                return lines.put((String) key, (String) value);
            }
        }.load(declaration);
        return lines;
    }

    /** Whoever is not placed uses someone who is not placed, so following one such arrow after another comes round. */
    private static String circle(Map<String, List<String>> arrows, List<String> placed) {
        var path = new ArrayList<String>();
        var next = arrows.keySet().stream()
                .filter(context -> !placed.contains(context))
                .findFirst();
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = arrows.getOrDefault(next.get(), List.of()).stream()
                    .filter(context -> !placed.contains(context))
                    .findFirst();
        }
        next.ifPresent(path::add);
        return path.stream().skip(path.indexOf(path.get(path.size() - 1))).collect(Collectors.joining(" -> "));
    }
}
