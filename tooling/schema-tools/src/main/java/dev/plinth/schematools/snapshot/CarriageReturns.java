package dev.plinth.schematools.snapshot;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carriage returns in the texts of a statement, as escapes: version control may turn raw ones into something else. One in the
 * body of a function stays, for a body knows no escapes.
 */
final class CarriageReturns {
    private static final Pattern WORDS = Pattern.compile("""
            \\b[eE]'(?:[^'\\\\]|\\\\.|'')*+'\
            |(?<plain>'(?:[^']|'')*+')\
            |"[^"]*+"\
            |(?<dollars>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?\\$).*?\\k<dollars>\
            |--[^\\n]*+\
            |/\\*.*?\\*/""", Pattern.DOTALL);

    private CarriageReturns() {}

    /** The statement, meaning the same. */
    static String escaped(String statement) {
        return statement.indexOf('\r') < 0
                ? statement
                : WORDS.matcher(statement).replaceAll(word -> Matcher.quoteReplacement(escaped(word)));
    }

    private static String escaped(MatchResult word) {
        var text = word.group();
        return word.group(1) == null || text.indexOf('\r') < 0
                ? text
                : "E"
                        + text.replace("\\", "\\\\")
                                .replace("\r", "\\r")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t");
    }
}
