package dev.plinth.migrationrunner;

import java.util.Optional;

/**
 * One statement of a script, or a line in it for psql.
 *
 * @param line at which it begins, from 1, comments before it left out
 * @param offset where it begins in the script, in characters
 * @param sql as it stands in the script, without comments before it and the semicolon behind it
 * @param rows what follows a {@code copy … from stdin}, up to its {@code \.}; empty for any other
 */
public record SqlStatement(int line, int offset, String sql, Optional<String> rows) {
    private static final int BEGINNING = 60;

    /** Whether it is a line such as {@code \connect}, which psql reads and no server understands. */
    public boolean isForPsql() {
        return sql.startsWith("\\");
    }

    /** Why a line for psql cannot be run. */
    public String refusal() {
        return "only psql understands '" + beginning() + "'; take it out, or say it in SQL";
    }

    /**
     * The line of the script at which a server finds something wrong.
     *
     * @param position in this statement, in characters from 1, as a server counts; 0 where it does not say
     */
    public int lineAt(int position) {
        return line
                + (int) sql.codePoints()
                        .limit(Math.max(position - 1, 0))
                        .filter(c -> c == '\n')
                        .count();
    }

    /** How it begins, in one line: enough to find it. */
    public String beginning() {
        return beginning(sql);
    }

    static String beginning(String sql) {
        var words = sql.strip().replaceAll("\\s+", " ");
        return words.length() <= BEGINNING ? words : words.substring(0, BEGINNING) + " …";
    }
}
