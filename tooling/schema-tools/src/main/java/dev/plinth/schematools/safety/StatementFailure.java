package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.project.DryRun;
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
        return DryRun.said(this);
    }

    SqlStatement statement() {
        return statement;
    }
}
