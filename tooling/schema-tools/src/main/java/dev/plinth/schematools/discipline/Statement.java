package dev.plinth.schematools.discipline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.core.Parser;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * One statement of a script.
 *
 * @param line at which it begins, from 1, comments before it left out
 * @param lineOfText at which its text begins, comments included
 * @param text as it stands in the script
 * @param rows what follows a {@code copy … from stdin}, up to its {@code \\.}; empty for any other
 */
record Statement(int line, int lineOfText, String text, Optional<String> rows) {
    private static final Pattern SPACE = Pattern.compile("(?:\\s++|--[^\\n]*+|/\\*.*?\\*/)*+", Pattern.DOTALL);
    private static final Pattern COPY = Pattern.compile(
            "^[ \\t]*(?<text>copy\\s[^;]*?\\sfrom\\s+stdin\\b[^;]*);[ \\t]*\\R(?<rows>.*?)^\\\\\\.[ \\t]*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE | Pattern.DOTALL);

    /** All statements of a script, as the driver tells them apart. */
    static List<Statement> of(String script) throws SQLException {
        var statements = new ArrayList<Statement>();
        var copies = COPY.matcher(script);
        int at = 0;
        while (copies.find()) {
            add(script.substring(0, copies.start()), at, statements);
            var line = line(script, copies.start("text"));
            statements.add(new Statement(line, line, copies.group("text"), Optional.of(copies.group("rows"))));
            at = copies.end();
        }
        add(script, at, statements);
        return statements;
    }

    private static void add(String script, int from, List<Statement> statements) throws SQLException {
        int at = from;
        for (var query : Parser.parseJdbcSql(script.substring(from), true, false, true, false, false)) {
            var text = query.nativeSql;
            var begin = script.indexOf(text, at);
            at = begin + text.length();
            var space = SPACE.matcher(text);
            if (space.lookingAt() && space.end() < text.length()) {
                statements.add(
                        new Statement(line(script, begin + space.end()), line(script, begin), text, Optional.empty()));
            }
        }
    }

    /** Where in the script a failure of this statement is, as far as the server says it. */
    int lineOf(SQLException failure) {
        if (failure instanceof PSQLException fromServer && fromServer.getServerErrorMessage() != null) {
            ServerErrorMessage said = fromServer.getServerErrorMessage();
            if (said != null && said.getPosition() > 0) {
                return lineOfText - 1 + line(text, Math.min(said.getPosition() - 1, text.length()));
            }
        }
        return line;
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
