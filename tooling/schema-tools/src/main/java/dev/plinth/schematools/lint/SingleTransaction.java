package dev.plinth.schematools.lint;

import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.Refusal;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Whether each script runs whole or not at all: in one transaction, or with a comment that says why not. A server is asked,
 * and not a list of words: it alone knows what it does in a transaction. What is released is run and not judged, since nobody
 * could mend it.
 */
public final class SingleTransaction {
    static final Check CHECK = new Check(
            "transaction",
            "Each script runs in one transaction, or says why not.",
            "a script that fails outside of a transaction leaves half of its changes behind",
            "take out what begins or ends a transaction, or say why the script runs outside of one in a comment"
                    + " '-- outside a transaction: …'");

    private static final Pattern REASON =
            Pattern.compile("--\\s*outside a transaction:\\s*\\S.*", Pattern.CASE_INSENSITIVE);
    private static final String SAY_WHY = "; say why in a comment '-- outside a transaction: …'";

    private static final String ALREADY_IN_A_TRANSACTION = "25001";

    private final DryRun rehearsal;
    private final List<Finding> findings = new ArrayList<>();

    private SingleTransaction(DryRun rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * Runs all scripts, each in one transaction if it can.
     *
     * @throws SchemaProblem if one cannot be run at all
     */
    public static List<Finding> findings(
            SchemaProject project, List<ScriptFile> scripts, Manifest released, ScratchServer server) {
        try (var rehearsal = DryRun.of(project, server)) {
            var check = new SingleTransaction(rehearsal);
            ScriptFile.oneByOne(scripts).forEach(check::run);
            var judged = scripts.stream()
                    .filter(script -> !released.hasReleased(script))
                    .map(ScriptFile::path)
                    .toList();
            return check.findings.stream()
                    .filter(finding -> judged.contains(finding.location().file()))
                    .toList();
        }
    }

    /** Whether a script says why it does not run in one. */
    public static boolean saysWhyOutside(SqlScript script) {
        return script.comments().stream()
                .anyMatch(comment -> REASON.matcher(comment).matches());
    }

    private void run(ScriptFile script) {
        try {
            var hasReason = saysWhyOutside(script.text());
            if (isDeclaredOutside(script)) {
                if (!hasReason) {
                    findings.add(script.wrong("runs outside a transaction, as "
                            + script.settings().getFileName() + " has it" + SAY_WHY));
                }
                outside(script);
            } else if (!inside(script, hasReason)) {
                outside(script);
            }
        } catch (SQLException e) {
            throw new SchemaProblem(script + " cannot be rehearsed: " + e.getMessage(), e);
        }
    }

    /** Whether it could be done. */
    private boolean inside(ScriptFile script, boolean hasReason) throws SQLException {
        rehearsal.begin(true);
        var transaction = transaction();
        for (var statement : script.text().statements()) {
            try {
                if (rehearsal.run(statement).contains(ALREADY_IN_A_TRANSACTION)) {
                    findings.add(
                            script.wrong(
                                    statement.line(),
                                    "begins a transaction inside the one it runs in; take that out, the runner begins and ends it"));
                }
            } catch (SQLException e) {
                rehearsal.rollback();
                if (!DryRun.isRefusedInside(e)) {
                    throw problem(script, statement, e);
                }
                if (!hasReason) {
                    findings.add(script.wrong(
                            lineOf(statement, e), "cannot run in a transaction (" + DryRun.said(e) + ")" + SAY_WHY));
                }
                return false;
            }
            var now = transaction();
            if (!now.equals(transaction)) {
                findings.add(script.wrong(
                        statement.line(),
                        "ends the transaction it runs in, so that a failure leaves half of it; take that out, the"
                                + " runner begins and ends it"));
                transaction = now;
            }
        }
        rehearsal.commit();
        if (hasReason) {
            findings.add(
                    script.wrong("says why it runs outside a transaction, and runs in one; take out what is not so"));
        }
        return true;
    }

    private void outside(ScriptFile script) throws SQLException {
        rehearsal.begin(false);
        for (var statement : script.text().statements()) {
            try {
                rehearsal.run(statement);
            } catch (SQLException e) {
                throw problem(script, statement, e);
            }
        }
    }

    private String transaction() throws SQLException {
        return rehearsal
                .ask("select pg_current_xact_id()::text", row -> row.getString(1))
                .get(0);
    }

    private static SchemaProblem problem(ScriptFile script, SqlStatement statement, SQLException failure) {
        return new SchemaProblem(
                script + ":" + lineOf(statement, failure) + " cannot be rehearsed: " + DryRun.said(failure), failure);
    }

    /** Where in the script it is, as far as the server says it. */
    private static int lineOf(SqlStatement statement, SQLException failure) {
        return Refusal.in(failure)
                .map(refusal -> statement.lineAt(refusal.message().getPosition()))
                .orElse(statement.line());
    }

    private static boolean isDeclaredOutside(ScriptFile script) {
        if (!Files.exists(script.settings())) {
            return false;
        }
        try (InputStream text = Files.newInputStream(script.settings())) {
            var settings = new Properties();
            settings.load(text);
            return "false"
                    .equalsIgnoreCase(
                            settings.getProperty("executeInTransaction", "").strip());
        } catch (IOException e) {
            throw new SchemaProblem("cannot read " + script.settings() + ": " + e, e);
        }
    }
}
