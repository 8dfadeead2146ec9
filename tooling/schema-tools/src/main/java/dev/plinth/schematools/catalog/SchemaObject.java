package dev.plinth.schematools.catalog;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One object of a schema, by what it is called.
 *
 * @param kind what it is
 * @param parent the object that it stands or falls with, for example the table of a column; null if none
 * @param name quoted where SQL wants it, with a schema unless it is the first that was read, which is called nothing; what
 *     belongs to a table stands behind its name, {@code sales_order.number}
 */
public record SchemaObject(Kind kind, @Nullable String parent, String name) implements Comparable<SchemaObject> {
    private static final Comparator<SchemaObject> ORDER =
            Comparator.comparing(SchemaObject::kind).thenComparing(SchemaObject::name);

    @Override
    public int compareTo(SchemaObject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? kind.toString() : kind + " " + name;
    }
}
