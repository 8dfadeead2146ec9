package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.schematools.project.ScriptFile;
import java.util.List;
import java.util.Optional;

/**
 * What the statements of a script did.
 *
 * @param text of the script, taken apart
 * @param inTransaction whether it ran in one
 * @param observations a statement each
 * @param failure of a statement that cannot run on tables with rows; empty where all ran
 */
record ScriptRun(
        ScriptFile script,
        SqlScript text,
        boolean inTransaction,
        List<Observation> observations,
        Optional<StatementFailure> failure) {
    /** Whether a statement did something to tables that were there before, and hold rows elsewhere. */
    boolean touches(SqlStatement statement) {
        return observations.stream()
                .anyMatch(seen -> seen.statement().line() == statement.line()
                        && !seen.many().isEmpty());
    }
}
