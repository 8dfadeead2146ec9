package dev.plinth.schematools.lint;

import dev.plinth.migrationrunner.SqlStatement;
import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.server.ScratchServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether versioned scripts keep to the objects of their own context. Of another they may name, along a declared arrow, the
 * primary key of a table, in a foreign key, and an immutable function, such as one that says for checks what a value may be.
 * They may name nothing else: or its history could not be changed without theirs.
 *
 * <p>Nobody has to understand SQL for that. Each statement is run, and the server is asked which tables it has locked, and
 * how, and on what the objects depend that it made. What only a function would read when it is called is not seen.
 */
public final class ContextIsolation {
    static final Check CHECK = new Check(
            "isolation",
            "Versioned scripts refer to other contexts by foreign keys to primary keys and immutable functions only.",
            "whatever else a script uses of another context can no longer change there without breaking the script on a"
                    + " new database",
            "move the statement into a script of the context that owns the object, or refer to its primary key");

    private final DryRun rehearsal;
    private final Map<String, Set<String>> arrows;
    private final Set<ScriptFile> whole = new HashSet<>();
    private final Map<CrossContextUse.Item, String> owners = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private ContextIsolation(DryRun rehearsal, Map<String, Set<String>> arrows, Set<ScriptFile> whole) {
        this.rehearsal = rehearsal;
        this.arrows = arrows;
        this.whole.addAll(whole);
    }

    /**
     * Runs the versioned scripts, and looks at each statement. What is released is run and not judged.
     *
     * @param arrows of each context those whose primary keys and functions it may name; one that is not in there may name all
     * @throws SchemaProblem if a script cannot be run
     */
    public static List<Finding> findings(
            SchemaProject project,
            List<ScriptFile> scripts,
            Manifest released,
            Map<String, Set<String>> arrows,
            ScratchServer server) {
        var versioned = ScriptFile.oneByOne(scripts).stream()
                .filter(script -> !script.repeatable())
                .toList();
        var whole = new HashSet<ScriptFile>();
        while (true) {
            try (var rehearsal = DryRun.of(project, server)) {
                var check = new ContextIsolation(rehearsal, arrows, whole);
                if (check.runAll(versioned)) {
                    var judged = versioned.stream()
                            .filter(script -> !released.hasReleased(script))
                            .map(ScriptFile::path)
                            .toList();
                    return check.findings.stream()
                            .filter(finding ->
                                    judged.contains(finding.location().file()))
                            .toList();
                }
                // A statement that needs the transaction of those before it; so that script is run in one, from the
                // start.
                whole.addAll(check.whole);
            }
        }
    }

    private boolean runAll(List<ScriptFile> scripts) {
        for (var script : scripts) {
            try {
                if (!run(script)) {
                    return false;
                }
            } catch (SQLException e) {
                throw new SchemaProblem(script + " cannot be rehearsed: " + e.getMessage(), e);
            }
        }
        return true;
    }

    private boolean run(ScriptFile script) throws SQLException {
        rehearsal.begin(true);
        var foreign = owners.keySet().stream()
                .filter(item -> !script.context().equals(owners.get(item)))
                .collect(Collectors.toSet());
        var before = CrossContextUse.of(foreign, rehearsal);
        for (var statement : script.text().statements()) {
            try {
                rehearsal.run(statement);
            } catch (SQLException e) {
                rehearsal.rollback();
                if (DryRun.isRefusedInside(e)) {
                    rehearsal.begin(false);
                    rehearsal.run(statement);
                    rehearsal.begin(true);
                } else if (whole.add(script)) {
                    return false;
                } else {
                    throw e;
                }
            }
            var after = CrossContextUse.of(foreign, rehearsal);
            judge(script, statement, before, after);
            if (!whole.contains(script)) {
                rehearsal.commit();
                after = after.unlocked();
            }
            before = after;
        }
        rehearsal.begin(false);
        CrossContextUse.objects(rehearsal).forEach(item -> owners.putIfAbsent(item, script.context()));
        return true;
    }

    private void judge(ScriptFile script, SqlStatement statement, CrossContextUse before, CrossContextUse after) {
        var explained = after.changedKeys(before).stream()
                .map(CrossContextUse.ForeignKey::table)
                .collect(Collectors.toSet());
        var newLocks = after.locks().stream()
                .filter(lock -> !before.locks().contains(lock))
                .toList();
        var touched = new TreeMap<String, String>();
        newLocks.stream().filter(lock -> !lock.isSequence()).forEach(lock -> {
            var verb = verb(lock.mode(), explained.contains(lock.table()));
            if (!verb.isEmpty()) {
                touched.merge(lock.name() + of(lock), verb, ContextIsolation::stronger);
            }
        });
        after.uses().stream()
                .filter(use -> !before.uses().contains(use) && !(use.immutable() && isAllowed(script, use)))
                .map(use -> use.name() + " of context " + owners.get(use.used()))
                .forEach(name -> touched.putIfAbsent(name, "uses"));
        if (touched.isEmpty()) {
            // Where a row is written, its number comes from a sequence: that is no second touch.
            newLocks.stream()
                    .filter(CrossContextUse.Lock::isSequence)
                    .forEach(lock -> touched.put(lock.name() + of(lock), "uses"));
        }
        touched.forEach(
                (what, verb) -> findings.add(
                        script.wrong(
                                statement.line(),
                                verb + " " + what
                                        + "; of another context it may only name a primary key, in a foreign key, and an immutable function")));
        after.foreignKeys().stream()
                .filter(key -> before.foreignKeys().stream().noneMatch(other -> other.id() == key.id()))
                .forEach(key -> judge(script, statement, key));
    }

    private void judge(ScriptFile script, SqlStatement statement, CrossContextUse.ForeignKey key) {
        var context = owner(key.table());
        var allowed = arrows.get(script.context());
        if (allowed != null && !allowed.contains(context)) {
            findings.add(script.wrong(
                    statement.line(),
                    "references table " + key.name() + " of context " + context + ", which " + script.context()
                            + " may not use; declare context." + script.context() + ".may-use, or do without"));
        } else if (!key.toPrimaryKey()) {
            findings.add(script.wrong(
                    statement.line(),
                    "references " + key.name() + " (" + key.columns() + ") of context " + context
                            + ", which is not its primary key; reference that"));
        }
    }

    private boolean isAllowed(ScriptFile script, CrossContextUse.Use use) {
        var allowed = arrows.get(script.context());
        return allowed == null || allowed.contains(owners.get(use.used()));
    }

    private String of(CrossContextUse.Lock lock) {
        return " of context " + owner(lock.table());
    }

    private String owner(long table) {
        return Objects.requireNonNull(owners.get(CrossContextUse.Item.table(table)));
    }

    /** What a lock tells of a statement; nothing where a foreign key needs it. */
    private static String verb(String mode, boolean byForeignKey) {
        return switch (mode) {
            case "RowExclusiveLock" -> "writes rows of";
            // A row that refers to another locks that one.
            case "RowShareLock" -> "";
            case "AccessShareLock" -> byForeignKey ? "" : "reads";
            default -> byForeignKey ? "" : "changes";
        };
    }

    private static String stronger(String one, String other) {
        return one.equals("reads") ? other : one;
    }
}
