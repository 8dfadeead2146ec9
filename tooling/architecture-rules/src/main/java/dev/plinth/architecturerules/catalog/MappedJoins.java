package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.mapping.MappedAttribute;
import dev.plinth.architecturerules.mapping.MappedClass;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.mapping.MappingFile;
import dev.plinth.architecturerules.mapping.Tag;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether join columns lead to ids. */
final class MappedJoins {
    private final Mapping mapping;
    private final Findings findings;

    private MappedJoins(Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    static void check(Project project, Mapping mapping, Findings findings) {
        var joins = new MappedJoins(mapping, findings);
        for (var mapped : mapping.classes()) {
            findings.see();
            joins.requireClass(mapped);
            mapped.attributes().forEach(joins::requireAttribute);
        }
    }

    /** A second table refers to the first, and a subclass's table to that of the class above. */
    private void requireClass(MappedClass mapped) {
        require(mapped.tag(), "primary-key-join-column", rooted(mapped), mapped.file(), mapped.name());
        mapped.tag()
                .children("secondary-table")
                .forEach(table ->
                        require(table, "primary-key-join-column", columns(mapped), mapped.file(), mapped.name()));
    }

    private void requireAttribute(MappedAttribute attribute) {
        var file = attribute.owner().file();
        var tag = attribute.tag();
        var own = columns(attribute.owner());
        var others = mapping.target(attribute)
                .flatMap(target -> mapping.mapped(target.getName()))
                .flatMap(this::columns);
        // The key to many stands in their table, the key to one in the own.
        require(tag, "join-column", attribute.isCollection() ? own : others, file, attribute.element());
        for (var table : List.of("join-table", "collection-table")) {
            tag.children(table).forEach(joining -> {
                require(joining, "join-column", own, file, attribute.element());
                require(joining, "inverse-join-column", others, file, attribute.element());
            });
        }
        require(tag, "primary-key-join-column", others, file, attribute.element());
    }

    private void require(Tag holder, String kind, Optional<Set<String>> ids, MappingFile file, String element) {
        var joins = holder.children(kind).toList();
        for (var join : joins) {
            findings.target();
            var column = join.attribute("referenced-column-name");
            if (column.isEmpty()) {
                findings.wrong(file.place(element, join), "has a " + kind + " without referenced-column-name");
            } else if (ids.isPresent() && !ids.get().contains(canonical(column.get()))) {
                findings.wrong(
                        file.place(element, join),
                        "has a " + kind + " that references " + column.get() + ", and the id is "
                                + String.join(", ", ids.get()));
            }
        }
        if (!joins.isEmpty() && ids.isPresent() && joins.size() < ids.get().size()) {
            findings.wrong(
                    file.place(element, joins.get(0)),
                    "has a " + kind + " for " + joins.size() + " of the columns " + String.join(", ", ids.get()));
        }
    }

    private Optional<Set<String>> rooted(MappedClass mapped) {
        return mapping.type(mapped.name())
                .flatMap(type -> type.getRawSuperclass())
                .flatMap(above -> mapping.mapped(above.getName()))
                .flatMap(this::columns);
    }

    /** The columns that a class is identified by; empty where only those who embed or extend it know. */
    private Optional<Set<String>> columns(MappedClass mapped) {
        if (mapped.isEmbeddable()) {
            return Optional.empty();
        }
        var own = mapped.ids().flatMap(id -> columns(id).stream()).collect(Collectors.toCollection(TreeSet::new));
        return own.isEmpty() ? rooted(mapped) : Optional.of(own);
    }

    private Set<String> columns(MappedAttribute id) {
        var parts = mapping.target(id)
                .filter(type -> id.tag().is("embedded-id"))
                .flatMap(type -> mapping.mapped(type.getName()));
        if (parts.isEmpty()) {
            return named(id.tag(), id.name());
        }
        return parts.get().attributes().stream()
                .flatMap(part -> id
                        .tag()
                        .children("attribute-override")
                        .filter(tag -> tag.attribute("name").equals(Optional.of(part.name())))
                        .findFirst()
                        .map(tag -> named(tag, part.name()))
                        .orElseGet(() -> named(part.tag(), part.name()))
                        .stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> named(Tag tag, String otherwise) {
        var names = tag.children().stream()
                .filter(child -> child.is("column", "join-column"))
                .flatMap(column -> column.attribute("name").stream())
                .collect(Collectors.toSet());
        return (names.isEmpty() ? Set.of(otherwise) : names)
                .stream().map(MappedJoins::canonical).collect(Collectors.toSet());
    }

    private static String canonical(String column) {
        return column.startsWith("\"") ? column : column.toLowerCase(Locale.ROOT);
    }
}
