package dev.plinth.schematools.engine;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One object of a schema, as pgcodekeeper tells them apart.
 *
 * @param kind in the words of SQL: {@code TABLE}, {@code COLUMN}, {@code CONSTRAINT}, {@code INDEX}, {@code FUNCTION}
 * @param table the table or view that it belongs to; null if none
 * @param name its own, quoted where SQL wants it; of a function with its arguments
 */
public record Part(String kind, @Nullable String table, String name) {
    /** As people name it, {@code column customer.email}. */
    @Override
    public String toString() {
        return kind.toLowerCase(Locale.ROOT) + " " + (table == null ? "" : table + ".") + name;
    }
}
