package dev.plinth.schematools.mapping;

import java.util.List;

/**
 * A table as the mapping expects it.
 *
 * @param name as the mapping writes it, behind the name of its schema if the mapping names one
 * @param columns in the mapping's order
 * @param key the columns by which the mapping finds a row again; none if rows are those of a collection
 * @param rowKey the columns that tell the rows of a set, a map or an ordered list apart, which the mapping does without; none
 *     for any other table
 * @param inserts the ways in which rows come into it; none if the mapping only reads it
 * @param foreignKeys from it to others, which the mapping takes for granted
 * @param references from columns that hold the identifier of another entity, by its type; the mapping does without
 * @param uniqueKeys the columns of each
 * @param origin the entity, or its attribute that holds a collection
 * @param type the entity's class; empty if it is none's
 */
public record MappedTable(
        String name,
        List<MappedColumn> columns,
        List<String> key,
        List<String> rowKey,
        List<MappedInsert> inserts,
        List<MappedForeignKey> foreignKeys,
        List<MappedForeignKey> references,
        List<List<String>> uniqueKeys,
        String origin,
        String type) {
    public MappedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rowKey = List.copyOf(rowKey);
        inserts = List.copyOf(inserts);
        foreignKeys = List.copyOf(foreignKeys);
        references = List.copyOf(references);
        uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
    }

    /** The same with other columns. */
    MappedTable with(List<MappedColumn> others) {
        return new MappedTable(name, others, key, rowKey, inserts, foreignKeys, references, uniqueKeys, origin, type);
    }

    /** Whether rows are made through the mapping, and not only read. */
    public boolean written() {
        return !inserts.isEmpty();
    }
}
