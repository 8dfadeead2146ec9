package dev.plinth.schematools.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives a column of which only a converter knows the type the one of the column that it refers to. */
final class ReferredTypes {
    private final Map<String, MappedTable> tables = new HashMap<>();

    private ReferredTypes(List<MappedTable> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    static List<MappedTable> in(List<MappedTable> tables) {
        var types = new ReferredTypes(tables);
        return tables.stream()
                .map(table -> table.with(table.columns().stream()
                        .map(column -> types.known(table, column, new HashSet<>())
                                .map(column::typedAs)
                                .orElse(column))
                        .toList()))
                .toList();
    }

    /** The column at the end of the foreign keys, of which the type is known. */
    private Optional<MappedColumn> known(MappedTable table, MappedColumn column, Set<MappedColumn> seen) {
        if (ColumnTypes.preferred(column).isPresent()) {
            return Optional.of(column);
        }
        return !seen.add(column)
                ? Optional.empty()
                : Stream.concat(table.foreignKeys().stream(), table.references().stream())
                        .flatMap(key -> known(key, column.name(), seen).stream())
                        .findFirst();
    }

    private Optional<MappedColumn> known(MappedForeignKey key, String column, Set<MappedColumn> seen) {
        var target = tables.get(key.target());
        return target == null
                ? Optional.empty()
                : IntStream.range(0, key.columns().size())
                        .filter(at -> key.columns().get(at).equals(column))
                        .mapToObj(key.targetColumns()::get)
                        .flatMap(name -> target.columns().stream()
                                .filter(other -> other.name().equals(name)))
                        .flatMap(other -> known(target, other, seen).stream())
                        .findFirst();
    }
}
