package dev.plinth.schematools.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One statement of a file. The driver finds them, too, but takes all that follows a body of SQL ({@code BEGIN ATOMIC}) for
 * a part of it, and does not tell where each begins.
 *
 * @param offset where it begins in the file, in characters
 * @param sql without a semicolon
 */
record SqlStatement(int offset, String sql) {
    /** What may hold a semicolon that ends nothing, what opens and closes a body, and the semicolon itself. */
    private static final Pattern WORDS = Pattern.compile("""
            (?:\\b[eE]'(?:[^'\\\\]|\\\\.|'')*+')\
            |'[^']*+'\
            |"[^"]*+"\
            |(?<dollars>\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?\\$).*?\\k<dollars>\
            |--[^\\n]*+\
            |/\\*.*?\\*/\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*+(?:\\s++(?i:atomic)\\b)?+)\
            |(?<sign>[();])""", Pattern.DOTALL);

    /** What may stand before a statement: also what only psql understands. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:\\s|--[^\\n]*(?:\\n|$)|\\\\(?:restrict|unrestrict|connect)\\b[^\\n]*(?:\\n|$))*+");

    /** The statements of a file in their order; what stands behind the last semicolon is one, too. */
    static List<SqlStatement> in(String text) {
        var statements = new ArrayList<SqlStatement>();
        var words = WORDS.matcher(text);
        var start = 0;
        var brackets = 0;
        var bodies = 0;
        while (words.find()) {
            var word = words.group("word");
            var sign = words.group("sign");
            if (word != null) {
                bodies += depth(word.toLowerCase(Locale.ROOT), bodies);
            } else if ("(".equals(sign)) {
                brackets++;
            } else if (")".equals(sign)) {
                brackets--;
            } else if (";".equals(sign) && brackets <= 0 && bodies == 0) {
                statements.add(of(text, start, words.start()));
                start = words.end();
                brackets = 0;
            }
        }
        statements.add(of(text, start, text.length()));
        statements.removeIf(statement -> statement.sql().isEmpty());
        return statements;
    }

    /** By how much a word makes bodies deeper; outside of them, BEGIN and END are of transactions. */
    private static int depth(String word, int bodies) {
        if (word.startsWith("begin") && word.endsWith("atomic") && word.length() > "begin".length()) {
            return 1;
        }
        return switch (word) {
            case "case" -> bodies > 0 ? 1 : 0;
            case "end" -> bodies > 0 ? -1 : 0;
            default -> 0;
        };
    }

    private static SqlStatement of(String text, int start, int end) {
        var before = BEFORE.matcher(text).region(start, end);
        var begin = before.lookingAt() ? before.end() : start;
        return new SqlStatement(begin, text.substring(begin, end).stripTrailing());
    }
}
