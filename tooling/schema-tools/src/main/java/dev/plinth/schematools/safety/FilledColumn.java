package dev.plinth.schematools.safety;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.util.Optional;

/**
 * A column that is to be filled.
 *
 * @param number in its table
 * @param name without quotes
 * @param type as PostgreSQL writes it, with its length; of a domain what it is made of
 * @param required whether it refuses null
 * @param value SQL of a value for row {@code i}, from 1; empty where none is known
 * @param given SQL of its default; empty if it has none
 * @param widest SQL of the longest text or the greatest number that its type holds; empty for any other type
 */
record FilledColumn(
        int number,
        String name,
        String type,
        boolean required,
        Optional<String> value,
        Optional<String> given,
        Optional<String> widest) {
    String quoted() {
        return SqlIdentifier.quoted(name);
    }

    /** SQL of its value where nothing else is asked of it. */
    String plain() {
        return "(" + value.orElse("null") + ")::" + type;
    }
}
