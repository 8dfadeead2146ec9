package dev.plinth.schematools.style;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs scripts one after the other, and reads behind each statement what can be said of all objects. */
final class StyleRun implements AutoCloseable {
    private static final String FACTS = text();

    /** A table, a type, a function or a schema that is not there. */
    private static final Set<String> UNKNOWN_NAME = Set.of("42P01", "42704", "42883", "3F000");

    private final DryRun session;
    private final Set<String> checks;
    private final Map<String, List<Finding>> findings = new HashMap<>();

    StyleRun(SchemaProject project, ScratchServer server, Set<String> checks) {
        session = DryRun.of(project, server);
        this.checks = checks;
    }

    /** What a check has found. */
    List<Finding> findings(Check check) {
        return findings.getOrDefault(check.id(), List.of());
    }

    /** Runs a script, in one transaction if it can. */
    void run(ScriptFile script, boolean look) {
        try {
            session.begin(true);
            var found = new ArrayList<Runnable>();
            try {
                run(script, look, true, found);
                session.commit();
            } catch (SQLException e) {
                session.rollback();
                if (!DryRun.isRefusedInside(e)) {
                    throw e;
                }
                found.clear();
                session.begin(false);
                run(script, look, false, found);
            }
            found.forEach(Runnable::run);
        } catch (SQLException e) {
            throw new SchemaProblem(script + " cannot be run: " + e.getMessage(), e);
        }
    }

    private void run(ScriptFile script, boolean look, boolean inTransaction, List<Runnable> found) throws SQLException {
        var before = look ? facts() : Map.<String, Fact>of();
        boolean limited = false;
        for (var statement : script.text().statements()) {
            if (look && inTransaction && checks.contains(Style.SEARCH_PATH.id())) {
                dependsOnPath(statement, script, found);
            }
            session.run(statement);
            if (look) {
                limited |= isLimited();
                var now = facts();
                for (var fact : now.values()) {
                    var earlier = before.get(fact.key());
                    if (fact.against() && checks.contains(fact.check()) && isNew(fact, earlier)) {
                        add(
                                found,
                                fact.check(),
                                script.wrong(statement.line(), "makes " + fact.object() + ", which " + fact.said()));
                    }
                }
                before = now;
            }
        }
        if (look && !limited && checks.contains(Style.STATEMENT_TIMEOUT.id())) {
            script.text().statements().stream()
                    .findFirst()
                    .ifPresent(first -> add(
                            found,
                            Style.STATEMENT_TIMEOUT.id(),
                            script.wrong(first.line(), "runs without a statement timeout")));
        }
    }

    private boolean isLimited() throws SQLException {
        return session.ask("select current_setting('statement_timeout') <> '0'", row -> row.getBoolean(1))
                .get(0);
    }

    private static boolean isNew(Fact fact, @Nullable Fact earlier) {
        return earlier == null
                ? !fact.change()
                : !(earlier.against() && earlier.said().equals(fact.said()));
    }

    private void add(List<Runnable> found, String check, Finding finding) {
        found.add(() -> findings.computeIfAbsent(check, id -> new ArrayList<>()).add(finding));
    }

    /** Tried with an empty search path, and taken back. */
    private void dependsOnPath(SqlStatement statement, ScriptFile script, List<Runnable> found) throws SQLException {
        session.run("savepoint tried");
        try {
            session.run("set local search_path = ''");
            session.run(statement);
        } catch (SQLException e) {
            if (UNKNOWN_NAME.contains(String.valueOf(e.getSQLState()))) {
                add(
                        found,
                        Style.SEARCH_PATH.id(),
                        script.wrong(statement.line(), "needs the search path: " + DryRun.said(e)));
            }
        }
        session.run("rollback to savepoint tried");
    }

    private Map<String, Fact> facts() throws SQLException {
        var found = new HashMap<String, Fact>();
        session.ask(FACTS, Fact::of).forEach(fact -> found.put(fact.key(), fact));
        return found;
    }

    private static String text() {
        try (var file = StyleRun.class.getResourceAsStream("facts.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
