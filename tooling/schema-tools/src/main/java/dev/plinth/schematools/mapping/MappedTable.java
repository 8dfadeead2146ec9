package dev.plinth.schematools.mapping;

import java.util.List;

/**
 * A table as the mapping expects it.
 *
 * @param name as the mapping writes it
 * @param written whether rows are made and changed through the mapping, and not only read
 * @param columns in the mapping's order
 * @param foreignKeys from it to others
 * @param uniqueKeys the columns of each
 */
public record MappedTable(
        String name,
        boolean written,
        List<MappedColumn> columns,
        List<MappedForeignKey> foreignKeys,
        List<List<String>> uniqueKeys) {
    public MappedTable {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
    }
}
