package dev.plinth.schematools.catalog;

import java.util.stream.Stream;

/**
 * A column under a second name, for as long as one release knows it by the old name and another by the new one. A trigger
 * keeps both alike.
 *
 * @param table as SQL wants it
 * @param from the old name, as SQL wants it
 * @param to the new name, as SQL wants it
 */
public record ColumnCopy(String table, String from, String to) {
    /** Whether a column has a second name, so that rows get a value of it where only that one is written. */
    public static boolean isOf(SchemaObject column, Schema schema) {
        var table = String.valueOf(column.parent());
        return schema.of(Kind.COLUMN, table)
                .map(other -> new ColumnCopy(table, ownName(column), ownName(other)))
                .anyMatch(copy -> copy.isIn(schema));
    }

    private static String ownName(SchemaObject column) {
        return column.name().substring(String.valueOf(column.parent()).length() + 1);
    }

    /** Whether it is there. */
    public boolean isIn(Schema schema) {
        return schema.objects().containsKey(new SchemaObject(Kind.TRIGGER, table, table + "." + trigger()));
    }

    /** Its trigger, by a name behind all others: triggers run by their names, and this one has to see what they made. */
    public String trigger() {
        return SqlIdentifier.joined(Stream.of("zz_same", from, to));
    }

    /** The function of the trigger. */
    public String function() {
        return SqlIdentifier.joined(Stream.of("same", table, from, to));
    }

    /** The index by which the copy is found; it goes with the copy. */
    public String index() {
        return SqlIdentifier.joined(Stream.of("ix", table, from, to, "copy"));
    }
}
