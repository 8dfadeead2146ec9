package dev.plinth.schematools.safety;

import java.util.List;

/**
 * A foreign key of a table that is to be filled.
 *
 * @param columns its columns, by number
 * @param target the OID of the table that it refers to
 * @param targetName of that table, as SQL calls it
 * @param targetColumns of that table, quoted, in the order of {@code columns}
 */
record Reference(List<Integer> columns, long target, String targetName, List<String> targetColumns) {}
