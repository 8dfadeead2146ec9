package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.SchemaObject;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The privileges that roles have on every table of a context, which a new table of it gets as well. Privileges on single columns
 * are left to people.
 *
 * @param structure what is there
 * @param contexts whose tables they are
 * @param intent says it where nothing else does
 */
record UsualGrants(Structure structure, Contexts contexts, Intent intent) {
    /** For a new table: of each role, as SQL wants it, the privileges. */
    SortedMap<String, String> of(SchemaObject table) {
        var context = contexts.of(table, intent);
        var common = structure.schema().objects().keySet().stream()
                .filter(object ->
                        object.kind() == Kind.TABLE && contexts.ownerOf(object).equals(Optional.of(context)))
                .map(this::granted)
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .orElse(Set.of());
        return common.stream()
                .collect(Collectors.groupingBy(
                        Grant::role, TreeMap::new, Collectors.mapping(Grant::privilege, Collectors.joining(", "))));
    }

    private record Grant(String role, String privilege) {}

    private Set<Grant> granted(SchemaObject table) {
        return structure
                .parts(table)
                .filter(part -> part.kind() == Kind.GRANT
                        && structure.form(part, "columns").isEmpty())
                .flatMap(grant -> privileges(grant).stream()
                        .map(privilege ->
                                new Grant(structure.form(grant, "role").orElseThrow(), privilege)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> privileges(SchemaObject grant) {
        return structure.form(grant, "privileges").map(SqlIdentifier::listed).orElse(List.of());
    }
}
