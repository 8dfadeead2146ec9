package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.server.Refusal;
import java.sql.SQLException;

/** A statement of a script that failed. */
final class StatementFailure extends SQLException {
    private static final long serialVersionUID = 1;

    private final transient SqlStatement statement;

    StatementFailure(SqlStatement statement, SQLException cause) {
        super(cause.getMessage(), cause.getSQLState(), cause);
        this.statement = statement;
    }

    /** What the server said, in one line. */
    String said() {
        return Refusal.in(this)
                .map(refusal -> String.valueOf(refusal.message().getMessage()))
                .orElseGet(() -> String.valueOf(getMessage()))
                .lines()
                .findFirst()
                .orElse("");
    }

    SqlStatement statement() {
        return statement;
    }
}
