package dev.plinth.schematools.discipline;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
 */
record Statement(int line, int lineOfText, String text) {
    private static final Pattern SPACE = Pattern.compile("(?:\\s++|--[^\\n]*+|/\\*.*?\\*/)*+", Pattern.DOTALL);

    /** All statements of a script, as the driver tells them apart. */
    static List<Statement> of(String script) throws SQLException {
        var statements = new ArrayList<Statement>();
        int at = 0;
        for (var query : Parser.parseJdbcSql(script, true, false, true, false, false)) {
            var text = query.nativeSql;
            var begin = script.indexOf(text, at);
            at = begin + text.length();
            var space = SPACE.matcher(text);
            if (space.lookingAt() && space.end() < text.length()) {
                statements.add(new Statement(line(script, begin + space.end()), line(script, begin), text));
            }
        }
        return statements;
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
