package dev.plinth.migrationrunner;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a script without what only looks like statements. */
final class SqlText {
    private static final String QUOTED_NAME = "\"[^\"]*+(?:\"\"[^\"]*+)*+\"";

    /** A name in SQL, quoted or not. */
    static final String NAME = "(?:" + QUOTED_NAME + "|[\\p{L}_][\\p{L}\\d_$]*+)";

    private static final Pattern COMMENT_TEXT_OR_QUOTED_NAME = Pattern.compile(
            "--[^\n]*|/\\*.*?\\*/|\\b[eE]'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|'[^']*+'|\\$(\\w*)\\$.*?\\$\\1\\$|"
                    + QUOTED_NAME,
            Pattern.DOTALL);

    private SqlText() {}

    /** The script with a space for each comment and each string, dollar-quoted ones as well. */
    static String withoutCommentsAndStrings(String sql) {
        return COMMENT_TEXT_OR_QUOTED_NAME
                .matcher(sql)
                .replaceAll(found -> found.group().startsWith("\"") ? Matcher.quoteReplacement(found.group()) : " ");
    }

    /** A name as the catalog has it. */
    static String inCatalog(String name) {
        return name.startsWith("\"")
                ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
                : name.toLowerCase(Locale.ROOT);
    }
}
