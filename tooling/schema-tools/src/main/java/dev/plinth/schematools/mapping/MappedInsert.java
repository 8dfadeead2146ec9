package dev.plinth.schematools.mapping;

import java.util.Set;

/**
 * One way in which a row comes into a table.
 *
 * @param by the entity, or its attribute that holds a collection: {@code Customer}, {@code Customer.phones}
 * @param columns which the insert writes
 */
public record MappedInsert(String by, Set<String> columns) {
    public MappedInsert {
        columns = Set.copyOf(columns);
    }
}
