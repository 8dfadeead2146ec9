package dev.plinth.schematools.safety;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.mapping.MappedTable;
import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.Refusal;
import dev.plinth.schematools.server.ScratchServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Runs the scripts of a project one after the other, in a database with few rows in each table and in one with many, and
 * watches what is not released yet. Where rows that were made stand in the way of a script, it runs without them; where it
 * has left something behind by then, all of it begins anew.
 */
final class MigrationWatch {
    /** How many rows a table has. */
    static final int FEW = 100;

    static final int MANY = 500;

    private final SchemaProject project;
    private final List<ScriptFile> scripts;
    private final Predicate<ScriptFile> watched;
    private final boolean together;
    private final Optional<Map<String, MappedTable>> mapping;
    private final ScriptRunner runner;
    private final ScratchServer server;
    private final Map<ScriptFile, Set<String>> inTheWay = new HashMap<>();
    private final Set<ScriptFile> onEmptyTables = new HashSet<>();
    private final Set<ScriptFile> wholes = new HashSet<>();
    private final Map<ScriptFile, StatementFailure> failures = new HashMap<>();
    private final Map<String, String> unfilled = new LinkedHashMap<>();

    /**
     * Of scripts in their order.
     *
     * @param watched those that are looked at; the tables that the others make hold rows before the first of them runs
     * @param together whether those run one right after the other, so that nothing is in the tables that they make
     * @param mapping of the release that still runs, by the names that SQL has for tables; empty where it is not known
     */
    MigrationWatch(
            SchemaProject project,
            List<ScriptFile> scripts,
            Predicate<ScriptFile> watched,
            boolean together,
            Optional<Map<String, MappedTable>> mapping,
            ScriptRunner runner,
            ScratchServer server) {
        this.project = project;
        this.scripts = List.copyOf(scripts);
        this.watched = watched;
        this.together = together;
        this.mapping = mapping;
        this.runner = runner;
        this.server = server;
    }

    /** Tables without rows, and why. */
    Map<String, String> unfilled() {
        return unfilled;
    }

    /**
     * Runs them.
     *
     * @throws SchemaProblem if one cannot be run even on empty tables
     */
    List<ScriptRun> run() {
        // It ends: each time, more is known of a script.
        while (true) {
            try (var few = WatchedDatabase.of(project, server, FEW, mapping, runner);
                    var many = WatchedDatabase.of(project, server, MANY, mapping, runner)) {
                var runs = run(few, many);
                if (runs.isPresent()) {
                    unfilled.putAll(many.unfilled());
                    return runs.get();
                }
            } catch (SQLException e) {
                throw new SchemaProblem("cannot watch the migrations: " + e.getMessage(), e);
            }
        }
    }

    /** Empty where it has to begin anew. */
    private Optional<List<ScriptRun>> run(WatchedDatabase few, WatchedDatabase many) throws SQLException {
        var runs = new ArrayList<ScriptRun>();
        for (var script : scripts) {
            boolean look = watched.test(script);
            if (look) {
                few.stand(together, false);
                many.stand(together, true);
                clear(script, few, many);
            }
            try {
                var run = run(script, few, many);
                if (run.isEmpty()) {
                    return Optional.empty();
                }
                run.filter(done -> look).ifPresent(runs::add);
            } catch (StatementFailure e) {
                learn(script, e, many);
                return Optional.empty();
            }
        }
        return Optional.of(runs);
    }

    private Optional<ScriptRun> run(ScriptFile script, WatchedDatabase few, WatchedDatabase many) throws SQLException {
        var transaction = whole(script, few, many);
        boolean inTransaction = transaction.isPresent();
        if (inTransaction && many.sharesTemporary()) {
            wholes.add(script);
        }
        var whole = inTransaction ? transaction.get() : many.outside(script);
        var broken = watched.test(script) ? many.broken() : List.<BrokenUse>of();
        var doubtful = watched.test(script) ? few.doubtful(broken, retyped(whole)) : List.<ReleaseUse>of();
        List<WatchedDatabase.Seen> own;
        try {
            own = !inTransaction
                    ? watched.test(script) ? few.outsideBeside(script, doubtful) : few.outside(script)
                    : wholes.contains(script) ? few.whole(script, doubtful) : few.each(script, doubtful);
        } catch (StatementFailure e) {
            if (inTransaction && wholes.add(script)) {
                // Its statements need one another's transaction, for example a table that is dropped at its end.
                return Optional.empty();
            }
            throw e;
        }
        var observations = new ArrayList<Observation>();
        for (int i = 0; i < whole.size(); i++) {
            var seen = whole.get(i);
            observations.add(new Observation(
                    seen.statement(),
                    own.get(i).effects(),
                    seen.effects(),
                    seen.inBatches(),
                    seen.lockTimeout(),
                    seen.took(),
                    seen.warnings(),
                    broken(own, i),
                    own.get(i).again()));
        }
        return Optional.of(new ScriptRun(
                script, script.text(), inTransaction, observations, Optional.ofNullable(failures.get(script))));
    }

    /** Columns that have another type than before, by tables. */
    private static Map<String, Set<String>> retyped(List<WatchedDatabase.Seen> seen) {
        var columns = new TreeMap<String, Set<String>>();
        seen.stream()
                .flatMap(each -> each.effects().stream())
                .forEach(effect -> effect.retyped()
                        .forEach(column -> columns.computeIfAbsent(effect.table(), table -> new TreeSet<>())
                                .add(column)));
        return columns;
    }

    /** What fails from a statement on to the end. */
    private static List<BrokenUse> broken(List<WatchedDatabase.Seen> seen, int at) {
        return seen.get(at).broken().stream()
                .filter(use -> (at == 0 || !fails(use, seen.get(at - 1)))
                        && seen.subList(at, seen.size()).stream().allMatch(later -> fails(use, later)))
                .toList();
    }

    private static boolean fails(BrokenUse use, WatchedDatabase.Seen seen) {
        return seen.broken().stream().anyMatch(broken -> broken.use().equals(use.use()));
    }

    /** In one transaction, which leaves nothing behind where rows stand in the way; empty if it cannot run in one. */
    private Optional<List<WatchedDatabase.Seen>> whole(ScriptFile script, WatchedDatabase few, WatchedDatabase many)
            throws SQLException {
        while (true) {
            try {
                return Optional.of(many.whole(script, List.of()));
            } catch (StatementFailure e) {
                if (DryRun.isRefusedInside(e)) {
                    return Optional.empty();
                }
                learn(script, e, many);
                clear(script, few, many);
            }
        }
    }

    /** Takes away the rows that stand in the way of a script, as far as that is known. */
    private void clear(ScriptFile script, WatchedDatabase few, WatchedDatabase many) throws SQLException {
        var tables = inTheWay.getOrDefault(script, Set.of());
        few.remove(tables, onEmptyTables.contains(script));
        many.remove(tables, onEmptyTables.contains(script));
    }

    private void learn(ScriptFile script, StatementFailure failure, WatchedDatabase database) {
        var table = Refusal.in(failure).flatMap(refusal -> refusal.table(project.schema()));
        var known = table.isPresent()
                && isAboutRows(failure)
                && database.holds(table.get())
                && inTheWay.computeIfAbsent(script, key -> new HashSet<>()).add(table.get());
        // A value that was made may be one that a script cannot turn into another.
        if (!known && !onEmptyTables.add(script)) {
            throw new SchemaProblem(
                    script + ":" + failure.statement().line() + " cannot be run: " + failure.said(), failure);
        }
        failures.putIfAbsent(script, failure);
    }

    private static boolean isAboutRows(SQLException failure) {
        return String.valueOf(failure.getSQLState()).startsWith("23");
    }
}
