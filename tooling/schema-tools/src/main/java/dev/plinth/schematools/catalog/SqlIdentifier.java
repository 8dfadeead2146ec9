package dev.plinth.schematools.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as PostgreSQL keeps them, and as SQL wants them. */
public final class SqlIdentifier {
    /** Keywords of the grammar that are no names without quotes; pg_get_keywords() tells them, but for the category U. */
    private static final Set<String> KEYWORDS =
            Set.of(("all analyse analyze and any array as asc asymmetric authorization between"
                            + " bigint binary bit boolean both case cast char character check coalesce collate collation column"
                            + " concurrently constraint create cross current_catalog current_date current_role current_schema"
                            + " current_time current_timestamp current_user dec decimal default deferrable desc distinct do else"
                            + " end except exists extract false fetch float for foreign freeze from full grant greatest group"
                            + " grouping having ilike in initially inner inout int integer intersect interval into is isnull join"
                            + " json json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar"
                            + " json_serialize json_table json_value lateral leading least left like limit localtime"
                            + " localtimestamp merge_action national natural nchar none normalize not notnull null nullif"
                            + " numeric offset on only or order out outer overlaps overlay placing position precision primary"
                            + " real references returning right row select session_user setof similar smallint some substring"
                            + " symmetric system_user table tablesample then time timestamp to trailing treat trim true union"
                            + " unique user using values varchar variadic verbose when where window with xmlattributes"
                            + " xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize"
                            + " xmltable")
                    .split(" "));

    /** PostgreSQL cuts off what is longer. */
    private static final int LONGEST = 63;

    private SqlIdentifier() {}

    /** A name as SQL wants it: in quotes if it would be another without, or none. */
    public static String quoted(String name) {
        return isPlain(name) && !KEYWORDS.contains(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A name that is made of others, as SQL wants it; they may be as SQL wants them, too. */
    public static String joined(Stream<String> names) {
        return quoted(fitting(names.map(SqlIdentifier::kept).collect(Collectors.joining("_"))));
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

    /** What needs no quotes, as the server's own quote_ident decides it. */
    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !isDigit(name.charAt(0))
                && name.chars().allMatch(letter -> letter >= 'a' && letter <= 'z' || letter == '_' || isDigit(letter));
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }

    /** What PostgreSQL keeps of a name that SQL or a mapping writes: without quotes it is in lower case. */
    public static String kept(String written) {
        return written.startsWith("\"") && written.endsWith("\"") && written.length() > 1
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : written.toLowerCase(Locale.ROOT);
    }

    /** The names of a list that the server printed, as SQL wants each: a comma inside of quotes ends none. */
    public static List<String> listed(String list) {
        var names = new ArrayList<String>();
        var quoted = false;
        int start = 0;
        for (int at = 0; at < list.length(); at++) {
            if (list.charAt(at) == '"') {
                quoted = !quoted;
            } else if (list.charAt(at) == ',' && !quoted) {
                names.add(list.substring(start, at).strip());
                start = at + 1;
            }
        }
        names.add(list.substring(start).strip());
        return names;
    }
}
