package dev.plinth.schematools.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a key, of a foreign key or of an index over plain columns and all rows; names as SQL wants them.
 *
 * @param object the constraint, or the index that stands alone
 * @param columns in the order of the key
 * @param unique whether no two rows may have the same
 * @param target the table that a foreign key refers to; null for any other
 * @param targetColumns its columns, in the order of the key; none for any other
 */
public record Key(
        SchemaObject object,
        List<String> columns,
        boolean unique,
        @Nullable String target,
        List<String> targetColumns) {
    public Key {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** Whether rows are found by these columns, since they are its first. */
    public boolean beginsWith(List<String> some) {
        return target == null
                && columns.size() >= some.size()
                && columns.subList(0, some.size()).equals(some);
    }
}
