package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A name as PostgreSQL keeps it, however it was written: what is not quoted is in lower case, as far as ASCII goes, and
 * what is too long is cut.
 *
 * @param parts without quotes, the last one is the object's own
 */
public record SqlName(List<String> parts) {
    private static final int MOST_BYTES = 63;

    public SqlName {
        parts = List.copyOf(parts);
    }

    /** Reads {@code parcel}, {@code Sales."Parcel"} and the like. */
    public static SqlName of(String written) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        var quoted = false;
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            if (letter == '"') {
                if (quoted && at + 1 < written.length() && written.charAt(at + 1) == '"') {
                    part.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == '.' && !quoted) {
                parts.add(cut(part.toString()));
                part.setLength(0);
            } else {
                part.append(!quoted && letter >= 'A' && letter <= 'Z' ? Character.toLowerCase(letter) : letter);
            }
        }
        parts.add(cut(part.toString()));
        return new SqlName(parts);
    }

    /** Several, as PostgreSQL would print them. */
    public static List<String> all(List<String> written) {
        return written.stream().map(name -> of(name).toString()).toList();
    }

    /** Without the schema, if it stands in this one. */
    public SqlName within(String schema) {
        return parts.size() > 1 && parts.get(parts.size() - 2).equals(schema)
                ? new SqlName(parts.subList(parts.size() - 1, parts.size()))
                : this;
    }

    /** One below it, such as a column of a table. */
    public SqlName and(SqlName last) {
        var all = new ArrayList<>(parts);
        all.addAll(last.parts);
        return new SqlName(all);
    }

    private static String cut(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_BYTES) {
            return name;
        }
        int end = MOST_BYTES;
        while ((bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    /** As PostgreSQL would print it. */
    @Override
    public String toString() {
        return String.join(".", parts.stream().map(SqlIdentifier::quoted).toList());
    }
}
