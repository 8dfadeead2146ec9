package dev.plinth.schematools.snapshot;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.engine.Definition;
import dev.plinth.schematools.engine.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The order in which a schema is written down: each table, or other object, with all that belongs to it, behind those that
 * it needs, and by kind and name where that leaves a choice. What would close a circle comes last.
 */
final class Arrangement {
    private static final List<String> KINDS = List.of(
            "EXTENSION",
            "COLLATION",
            "TYPE",
            "DOMAIN",
            "SEQUENCE",
            "TABLE",
            "FOREIGN TABLE",
            "VIEW",
            "MATERIALIZED VIEW");
    private static final List<Kind> CONSTRAINTS =
            List.of(Kind.PRIMARY_KEY, Kind.UNIQUE, Kind.CHECK, Kind.EXCLUSION, Kind.FOREIGN_KEY);

    private final Schema schema;
    private final Map<Part, Definition> definitions = new HashMap<>();
    /** Each with what its parts belong to as the first. */
    private final Map<Part, List<Part>> groups = new LinkedHashMap<>();

    private final Map<String, Part> tables = new HashMap<>();
    private final Comparator<Part> order =
            Comparator.comparingInt(this::rank).thenComparing(Part::kind).thenComparing(Part::toString);

    private final Set<Part> visited = new HashSet<>();
    private final Set<Part> written = new HashSet<>();
    private final List<Part> late = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** Of what a schema is said to consist. */
    Arrangement(Schema schema, Collection<Definition> parts) {
        this.schema = schema;
        parts.forEach(definition -> definitions.put(definition.part(), definition));
        var sorted = definitions.keySet().stream().sorted(order).toList();
        sorted.stream().filter(part -> part.table() == null).forEach(part -> {
            groups.put(part, new ArrayList<>(List.of(part)));
            if (part.kind().endsWith("TABLE") || part.kind().endsWith("VIEW")) {
                tables.put(part.name(), part);
            }
        });
        sorted.stream()
                .filter(part -> part.table() != null)
                .forEach(part -> groups.computeIfAbsent(
                                tables.getOrDefault(part.table(), part), key -> new ArrayList<>())
                        .add(part));
    }

    /** Whether it is an object of its own, at which something can be said besides. */
    boolean stands(String name) {
        return groups.keySet().stream().anyMatch(part -> part.name().equals(name));
    }

    /**
     * The statements in order.
     *
     * @param additions what is to be said besides, by the name of the object at which it is said
     */
    String text(Map<String, List<String>> additions) {
        visited.clear();
        written.clear();
        late.clear();
        text.setLength(0);
        var rest = new TreeMap<>(additions);
        groups.keySet().forEach(head -> visit(head, rest));
        closeCircles();
        return text.toString();
    }

    private void visit(Part head, Map<String, List<String>> additions) {
        if (!visited.add(head)) {
            return;
        }
        var group = groups.getOrDefault(head, List.of());
        group.stream()
                .flatMap(part -> needs(part).stream())
                .map(this::head)
                .distinct()
                .sorted(order)
                .forEach(need -> visit(need, additions));
        text.append("\n-- ").append(head).append('\n');
        for (var part : group) {
            if (written.containsAll(needs(part))) {
                write(part);
            } else {
                late.add(part);
            }
        }
        var besides = additions.remove(head.name());
        if (besides != null) {
            besides.forEach(this::append);
        }
    }

    private void closeCircles() {
        if (!late.isEmpty()) {
            text.append("\n-- What needs each other\n");
        }
        while (!late.isEmpty()) {
            var next = late.stream()
                    .filter(part -> written.containsAll(needs(part)))
                    .findFirst()
                    .orElse(late.get(0));
            late.remove(next);
            write(next);
        }
    }

    private void write(Part part) {
        written.add(part);
        definition(part).statements().forEach(this::append);
    }

    private void append(String statement) {
        text.append(CarriageReturns.escaped(statement)).append(";\n");
    }

    private Part head(Part part) {
        return part.table() == null ? part : tables.getOrDefault(part.table(), part);
    }

    /** What the engine says, the object that a part belongs to, and of a foreign key what it may point to. */
    private Set<Part> needs(Part part) {
        var needs = new TreeSet<>(order);
        definition(part).needs().stream().filter(definitions::containsKey).forEach(needs::add);
        if (constraint(part) == Kind.FOREIGN_KEY) {
            definition(part).needs().stream()
                    .flatMap(need -> groups.getOrDefault(need, List.of()).stream())
                    .filter(other -> other.kind().equals("INDEX")
                            || constraint(other) == Kind.PRIMARY_KEY
                            || constraint(other) == Kind.UNIQUE)
                    .forEach(needs::add);
        }
        needs.add(head(part));
        needs.remove(part);
        return needs;
    }

    private Definition definition(Part part) {
        return Objects.requireNonNull(definitions.get(part));
    }

    private Kind constraint(Part part) {
        return CONSTRAINTS.stream()
                .filter(kind -> schema.objects()
                        .containsKey(new SchemaObject(kind, part.table(), part.table() + "." + part.name())))
                .findFirst()
                .orElse(Kind.SCHEMA);
    }

    private int rank(Part part) {
        if (part.table() == null) {
            return KINDS.contains(part.kind()) ? KINDS.indexOf(part.kind()) : KINDS.size();
        }
        return part.kind().equals("CONSTRAINT") ? CONSTRAINTS.indexOf(constraint(part)) : CONSTRAINTS.size();
    }
}
