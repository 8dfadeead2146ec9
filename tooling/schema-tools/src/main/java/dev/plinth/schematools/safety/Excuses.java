package dev.plinth.schematools.safety;

import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.ScriptFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What comments in a script say of statements behind them: {@code -- excused rewrite: it has ten rows}.
 *
 * @param check that is excused
 * @param text of the script, taken apart
 * @param looked whether the check had something to look at in a statement, so that an excuse should have found its finding
 */
public record Excuses(Check check, ScriptFile script, SqlScript text, Predicate<SqlStatement> looked) {
    private static final String SIGN = "--";
    private static final String WORD = "excused ";

    /** Findings of a check in this script, with the reasons why some do not count; and excuses that excuse nothing. */
    public List<Finding> of(List<Finding> findings) {
        var all = new ArrayList<Finding>();
        for (var statement : text.statements()) {
            var own = findings.stream()
                    .filter(finding -> finding.location().line() == statement.line())
                    .toList();
            var reason = reason(statement);
            own.forEach(finding -> all.add(reason.map(finding::excused).orElse(finding)));
            if (reason.isPresent() && own.isEmpty() && looked.test(statement)) {
                all.add(script.wrong(statement.line(), "has an excuse and needs none; take the comment out"));
            }
        }
        return all;
    }

    /**
     * Refuses excuses that cannot count.
     *
     * @param scripts in which they stand
     * @param checks all that can be excused
     * @throws SchemaProblem if one names no check, or says no reason
     */
    public static void requireKnown(List<ScriptFile> scripts, List<Check> checks) {
        var known = checks.stream().map(Check::id).toList();
        for (var script : scripts) {
            var text = script.text();
            for (var statement : text.statements()) {
                said(text, statement)
                        .filter(excuse -> !known.contains(excuse.id) || excuse.reason.isEmpty())
                        .findFirst()
                        .ifPresent(excuse -> {
                            throw new SchemaProblem(script.path() + ":" + statement.line() + " excuses '" + excuse.id
                                    + "'"
                                    + (known.contains(excuse.id)
                                            ? " without a reason; write -- excused " + excuse.id + ": …"
                                            : ", which is not a check; choose from " + String.join(", ", known)));
                        });
            }
        }
    }

    private record Excuse(String id, String reason) {}

    private static Stream<Excuse> said(SqlScript text, SqlStatement statement) {
        return text.commentsBefore(statement).stream()
                .filter(comment -> comment.startsWith(SIGN))
                .map(comment -> comment.substring(SIGN.length()).strip())
                .filter(comment -> comment.startsWith(WORD))
                .map(comment -> comment.substring(WORD.length()))
                .map(excuse -> {
                    int colon = excuse.indexOf(':');
                    return colon < 0
                            ? new Excuse(excuse.strip(), "")
                            : new Excuse(
                                    excuse.substring(0, colon).strip(),
                                    excuse.substring(colon + 1).strip());
                });
    }

    private Optional<String> reason(SqlStatement statement) {
        return said(text, statement)
                .filter(excuse -> excuse.id.equals(check.id()) && !excuse.reason.isEmpty())
                .map(Excuse::reason)
                .findFirst();
    }
}
