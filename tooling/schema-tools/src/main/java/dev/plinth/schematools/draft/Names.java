package dev.plinth.schematools.draft;

import dev.plinth.schematools.catalog.SqlIdentifier;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of constraints and indexes: what it is, the table, the columns; {@code fk_parcel_customer_id}. */
final class Names {
    /** PostgreSQL cuts off what is longer. */
    private static final int LONGEST = 63;

    private Names() {}

    /** From names as SQL wants them, and as SQL wants it. */
    static String of(String prefix, String table, List<String> columns) {
        var name = Stream.concat(Stream.of(prefix, table), columns.stream())
                .map(Names::plain)
                .collect(Collectors.joining("_"));
        return SqlIdentifier.quoted(fitting(name));
    }

    /** What PostgreSQL keeps of a name that SQL or a mapping writes: without quotes it is in lower case. */
    static String plain(String name) {
        return SqlIdentifier.kept(name);
    }

    /** As SQL wants a name that a mapping writes. */
    static String quoted(String name) {
        return SqlIdentifier.quoted(plain(name));
    }

    /** A name that would be cut ends with a digest, so that two of them stay two. */
    private static String fitting(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        var digest = "_" + HexFormat.of().toHexDigits(name.hashCode());
        var cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST - digest.length()) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut + digest;
    }
}
