package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** Names of constraints and indexes: what it is, the table, the columns; {@code fk_parcel_customer_id}. */
final class Names {
    private Names() {}

    /** From names as SQL wants them, and as SQL wants it. */
    static String of(String prefix, String table, List<String> columns) {
        return SqlIdentifier.joined(Stream.concat(Stream.of(prefix, table), columns.stream()));
    }

    /** What PostgreSQL keeps of a name that SQL or a mapping writes: without quotes it is in lower case. */
    static String plain(String name) {
        return SqlIdentifier.kept(name);
    }

    /** As SQL wants a name that a mapping writes. */
    static String quoted(String name) {
        return SqlIdentifier.quoted(plain(name));
    }
}
