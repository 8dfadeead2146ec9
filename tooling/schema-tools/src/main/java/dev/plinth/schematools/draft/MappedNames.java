package dev.plinth.schematools.draft;

import dev.plinth.schematools.mapping.ColumnTypes;
import dev.plinth.schematools.mapping.MappedColumn;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappedTable;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tables and columns of a mapping, by the names that SQL wants.
 *
 * @param mapping whose
 */
record MappedNames(MappedSchema mapping) {
    /** Whether there is to be a table, or a column behind its table's name. */
    boolean has(String name) {
        return mapping.tables().stream()
                .anyMatch(table -> name(table).equals(name)
                        || table.columns().stream()
                                .anyMatch(column -> (name(table) + "." + name(column)).equals(name)));
    }

    /** Asks where something that is not mapped looks like something that is not there. */
    void ask(CurrentSchema present, Renames answers) {
        var renames = new ProbableRenames(answers);
        var mapped = mapping.tables().stream().collect(Collectors.toMap(MappedNames::name, Function.identity()));
        renames.tables(
                present.tables().stream()
                        .filter(table -> !mapped.containsKey(table))
                        .collect(Collectors.toMap(Function.identity(), table -> Set.copyOf(present.columns(table)))),
                mapping.tables().stream()
                        .filter(table -> !present.hasRelation(name(table)))
                        .collect(Collectors.toMap(MappedNames::name, MappedNames::columns)));
        mapped.forEach((name, table) -> {
            if (present.table(name).isPresent()) {
                renames.columns(name, leftover(name, table, present), missing(name, table, present));
            }
        });
        renames.require();
    }

    /** What the database fills by itself has other reasons to be there. */
    private static Map<String, String> leftover(String name, MappedTable table, CurrentSchema present) {
        return present.columns(name).stream()
                .filter(column -> !columns(table).contains(column) && !present.isFilled(name, column))
                .collect(Collectors.toMap(
                        Function.identity(),
                        column -> present.aspect(name, column, "type").orElse("")));
    }

    private static Map<String, Predicate<String>> missing(String name, MappedTable table, CurrentSchema present) {
        return table.columns().stream()
                .filter(column -> present.column(name, name(column)).isEmpty())
                .collect(Collectors.toMap(MappedNames::name, column -> type -> ColumnTypes.fits(column, type)));
    }

    private static Set<String> columns(MappedTable table) {
        return table.columns().stream().map(MappedNames::name).collect(Collectors.toSet());
    }

    private static String name(MappedTable table) {
        return Names.quoted(table.name());
    }

    private static String name(MappedColumn column) {
        return Names.quoted(column.name());
    }
}
