package dev.plinth.migrationrunner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.parser.ParsingContext;

/**
 * A script, taken apart as a server takes it apart: the one place where SQL is split, for what runs a script and for what
 * looks at one. It does not understand a statement; that is asked of a server.
 *
 * <p>{@code \restrict} and {@code \}{@code unrestrict}, which {@code pg_dump} writes around its statements, are comments here.
 */
public final class SqlScript {
    private static final Configuration PLAIN = new FluentConfiguration().placeholderReplacement(false);

    private final String text;
    private final List<SqlStatement> statements;
    private final List<Passage> passages;
    private final boolean runsInTransaction;

    SqlScript(String text, List<SqlStatement> statements, List<Passage> passages, boolean runsInTransaction) {
        this.text = text;
        this.statements = List.copyOf(statements);
        this.passages = List.copyOf(passages);
        this.runsInTransaction = runsInTransaction;
    }

    /** What cannot be a statement, or a part of one that names anything. */
    record Passage(Kind kind, int start, int end) {
        enum Kind {
            COMMENT,
            /** Between quotes alone, where a backslash is a backslash. */
            PLAIN_STRING,
            /** Any other, dollar-quoted ones as well. */
            STRING,
            ROWS
        }
    }

    /** Takes a script apart. What has no end goes on to the end of the script, and a server says why it cannot be run. */
    public static SqlScript of(String text) {
        // Flyway leaves out the mark of a byte order, and counts without it.
        var marked = text.startsWith("\uFEFF");
        return new ScriptParser(PLAIN, new ParsingContext()).script(marked ? " " + text.substring(1) : text);
    }

    /** Its statements, and lines for psql, in their order. */
    public List<SqlStatement> statements() {
        return statements;
    }

    /** Whether Flyway runs it in a transaction: each of its statements can run in one, such as no concurrent index. */
    public boolean runsInTransaction() {
        return runsInTransaction;
    }

    /** The words of one of its statements. */
    public List<SqlWord> words(SqlStatement statement) {
        var words = new ArrayList<SqlWord>();
        int until = statement.offset() + statement.sql().length();
        int next = firstPassageBehind(statement.offset());
        int at = statement.offset();
        while (at < until) {
            while (next < passages.size() && passages.get(next).start() < at) {
                next++;
            }
            var c = text.charAt(at);
            if (next < passages.size() && passages.get(next).start() == at) {
                var passage = passages.get(next);
                if (passage.kind() == Passage.Kind.STRING || passage.kind() == Passage.Kind.PLAIN_STRING) {
                    words.add(new SqlWord(SqlWord.Kind.STRING, text(passage)));
                }
                at = passage.end();
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                int closing = closing(at);
                words.add(new SqlWord(
                        SqlWord.Kind.QUOTED, text.substring(at + 1, closing).replace("\"\"", "\"")));
                at = closing + 1;
            } else if (isPartOfWord(c)) {
                int end = at + 1;
                while (end < until && (isPartOfWord(text.charAt(end)) || text.charAt(end) == '$')) {
                    end++;
                }
                words.add(
                        new SqlWord(SqlWord.Kind.PLAIN, text.substring(at, end).toLowerCase(Locale.ROOT)));
                at = end;
            } else {
                words.add(new SqlWord(SqlWord.Kind.SIGN, String.valueOf(c)));
                at++;
            }
        }
        return words;
    }

    private static boolean isPartOfWord(char c) {
        return c == '_' || c >= '\u0080' || Character.isLetterOrDigit(c);
    }

    private int closing(int quote) {
        int at = quote + 1;
        while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private int firstPassageBehind(int offset) {
        int low = 0;
        int high = passages.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (passages.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Its comments, with their signs. */
    public List<String> comments() {
        return passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.COMMENT)
                .map(this::text)
                .toList();
    }

    /** The comments between a statement and the one before it, with their signs. */
    public List<String> commentsBefore(SqlStatement statement) {
        int end = statements.stream()
                .filter(other -> other.offset() < statement.offset())
                .mapToInt(other -> other.offset() + other.sql().length())
                .max()
                .orElse(0);
        return passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.COMMENT
                        && passage.start() >= end
                        && passage.end() <= statement.offset())
                .map(this::text)
                .toList();
    }

    /** The script with a space for each comment and each string, dollar-quoted ones as well, and for rows. */
    public String withoutCommentsAndStrings() {
        return replaced(passages, passage -> " ");
    }

    /** The script with other strings, where they stand between quotes alone; a string is replaced with its quotes. */
    public String replacingPlainStrings(UnaryOperator<String> replacement) {
        return replaced(
                passages.stream()
                        .filter(passage -> passage.kind() == Passage.Kind.PLAIN_STRING)
                        .toList(),
                replacement);
    }

    private String replaced(List<Passage> some, UnaryOperator<String> replacement) {
        var result = new StringBuilder();
        int at = 0;
        for (var passage : some) {
            result.append(text, at, passage.start()).append(replacement.apply(text(passage)));
            at = passage.end();
        }
        return result.append(text, at, text.length()).toString();
    }

    private String text(Passage passage) {
        return text.substring(passage.start(), passage.end());
    }
}
