package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comments in scripts say of statements behind them: {@code -- excused rewrite: it has ten rows}. */
record Excuses(Check check, ScriptRun run) {
    private static final String SIGN = "--";
    private static final String WORD = "excused ";

    /** Findings of a check in this script, with the reasons why some do not count; and excuses that excuse nothing. */
    List<Finding> of(List<Finding> findings) {
        var all = new ArrayList<Finding>();
        for (var statement : run.text().statements()) {
            var own = findings.stream()
                    .filter(finding -> finding.location().line() == statement.line())
                    .toList();
            var reason = reason(statement);
            own.forEach(finding -> all.add(reason.map(finding::excused).orElse(finding)));
            if (reason.isPresent() && own.isEmpty()) {
                all.add(run.script().wrong(statement.line(), "has an excuse and needs none; take the comment out"));
            }
        }
        return all;
    }

    private Optional<String> reason(SqlStatement statement) {
        var beginning = WORD + check.id() + ":";
        return run.text().commentsBefore(statement).stream()
                .filter(comment -> comment.startsWith(SIGN))
                .map(comment -> comment.substring(SIGN.length()).strip())
                .filter(comment -> comment.startsWith(beginning) && comment.length() > beginning.length())
                .map(comment -> comment.substring(beginning.length()).strip())
                .findFirst();
    }
}
