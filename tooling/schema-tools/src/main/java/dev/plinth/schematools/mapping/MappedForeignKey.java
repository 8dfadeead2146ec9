package dev.plinth.schematools.mapping;

import java.util.List;

/**
 * A foreign key as the mapping expects it.
 *
 * @param columns of the table that has it
 * @param target the other table
 * @param targetColumns of the other table, in the order of the columns
 */
public record MappedForeignKey(List<String> columns, String target, List<String> targetColumns) {
    public MappedForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
