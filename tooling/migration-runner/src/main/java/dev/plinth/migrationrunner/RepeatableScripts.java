package dev.plinth.migrationrunner;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The repeatable scripts of one schema: which run when some have changed, and how. */
final class RepeatableScripts {
    private final RepeatableOrder order;
    private final List<MigrationSetRun> runs;
    private final TargetSchema schema;
    /** Read when something is pending, and not at each start. */
    private final Map<MigrationScript, MadeObjects> made = new HashMap<>();

    RepeatableScripts(RepeatableOrder order, List<MigrationSetRun> runs, TargetSchema schema) {
        this.order = order;
        this.runs = runs;
        this.schema = schema;
    }

    /**
     * What runs when these are pending, in order.
     *
     * @throws MigrationException if one replaces what something stands on that no script would make again
     */
    List<Step> steps(Collection<MigrationScript> pending) {
        if (pending.isEmpty()) {
            return List.of();
        }
        var rebuild = rebuild(pending);
        var steps = new ArrayList<Step>();
        for (var level : order.levels()) {
            if (!steps.contains(rebuild) && level.stream().anyMatch(rebuild.scripts()::contains)) {
                steps.add(rebuild);
            }
            var others = level.stream()
                    .filter(script ->
                            pending.contains(script) && !rebuild.scripts().contains(script))
                    .toList();
            if (!others.isEmpty()) {
                steps.add(Step.of(others));
            }
        }
        return steps;
    }

    /** Runs a step, whole or not at all if something is dropped in it. */
    void run(Step step, LockTimeout lockTimeout) {
        if (step.dropped().isEmpty()) {
            run(step.scripts(), schema.owner());
            return;
        }
        try (var transaction = new OneTransaction(schema.owner())) {
            var connection = transaction.connection();
            lockTimeout.limit(connection);
            var attached = AttachedObjects.of(connection, step.kept());
            for (var dependant : step.dropped()) {
                dependant.drop(connection);
            }
            for (var run : runs) {
                run.makePending(connection, step.again());
            }
            run(step.scripts(), transaction.source());
            attached.restore(connection, step.kept());
            transaction.commit();
        } catch (SQLException e) {
            throw MigrationException.because("cannot make again what stands on a changed script", e);
        }
    }

    private void run(Set<MigrationScript> scripts, DataSource source) {
        for (var level : order.levels()) {
            var wanted = level.stream().filter(scripts::contains).toList();
            runs.forEach(run -> run.on(source).run(wanted));
        }
    }

    /** All that has to run in one transaction, which may be nothing. */
    private Step rebuild(Collection<MigrationScript> pending) {
        var scripts = new LinkedHashSet<MigrationScript>();
        var dropped = new LinkedHashSet<Dependant>();
        try (var connection = schema.owner().getConnection()) {
            var next = new ArrayDeque<MigrationScript>();
            for (var script : pending) {
                if (!standingOn(connection, script).isEmpty()) {
                    next.add(script);
                }
            }
            while (!next.isEmpty()) {
                var script = next.remove();
                if (scripts.add(script)) {
                    var standing = standingOn(connection, script);
                    // Each list goes down from the top, and holds all that is above: so does one after the other.
                    dropped.addAll(standing);
                    next.addAll(makers(script, standing));
                    order.under(script).stream().filter(pending::contains).forEach(next::add);
                }
            }
        } catch (SQLException e) {
            throw MigrationException.because("cannot look up what stands on changed scripts", e);
        }
        var again = new LinkedHashSet<>(scripts);
        again.removeAll(pending);
        var kept = dropped.stream()
                .filter(dependant -> again.stream().anyMatch(script -> makes(script, dependant)))
                .toList();
        return new Step(inOrder(scripts), again, List.copyOf(dropped), kept);
    }

    private List<Dependant> standingOn(Connection connection, MigrationScript script) throws SQLException {
        return Dependant.standingOn(connection, made(script).replaced()).stream()
                .filter(dependant -> !makes(script, dependant))
                .toList();
    }

    /** Which scripts make these, of those that say that they come after this one. */
    private Set<MigrationScript> makers(MigrationScript script, List<Dependant> dependants) {
        var above = order.standingOn(script);
        var undeclared = dependants.stream()
                .filter(dependant -> above.stream().noneMatch(maker -> makes(maker, dependant)))
                .map(Dependant::toString)
                .collect(Collectors.joining(", "));
        if (!undeclared.isEmpty()) {
            throw new MigrationException(script + " has changed, and no script that depends on it would make again what"
                    + " stands on it: " + undeclared + "; write '-- depends-on: " + RepeatableOrder.name(script)
                    + "' into the scripts that make it, or drop it first");
        }
        return above.stream()
                .filter(maker -> dependants.stream().anyMatch(dependant -> makes(maker, dependant)))
                .collect(Collectors.toSet());
    }

    private boolean makes(MigrationScript script, Dependant dependant) {
        return made(script).contains(dependant.name());
    }

    private MadeObjects made(MigrationScript script) {
        return script.repeatable()
                ? made.computeIfAbsent(script, some -> MadeObjects.of(some, schema.name()))
                : MadeObjects.NOTHING;
    }

    private Set<MigrationScript> inOrder(Set<MigrationScript> scripts) {
        return order.levels().stream()
                .flatMap(List::stream)
                .filter(scripts::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
