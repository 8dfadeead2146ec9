package dev.plinth.migrationrunner;

import java.util.Locale;

/** Names in the text of a script. */
final class SqlName {
    private static final String QUOTED_NAME = "\"[^\"]*+(?:\"\"[^\"]*+)*+\"";

    /** One of them, quoted or not. */
    static final String PATTERN = "(?:" + QUOTED_NAME + "|[\\p{L}_][\\p{L}\\d_$]*+)";

    private SqlName() {}

    /** A name as the catalog has it. */
    static String inCatalog(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }
}
