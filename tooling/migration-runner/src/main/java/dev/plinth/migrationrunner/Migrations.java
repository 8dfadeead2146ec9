package dev.plinth.migrationrunner;

import dev.plinth.migrationrunner.ScriptStatus.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings one schema up to date, by Flyway: a history for each sequence, sequences in the order of their contexts, and
 * repeatable scripts after the versioned scripts of all, since a view may read the tables of several.
 *
 * <p>Any number of instances may start at once: one migrates, the others wait and find nothing to do. A script runs whole
 * or not at all; one that cannot run in a transaction ({@code create index concurrently if not exists}) and was
 * interrupted is finished by the next run.
 */
public final class Migrations {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final TargetSchema schema;
    private final PollingTimeout timeout;
    private final List<Sequence> sequences;
    private final ClassLoader loader;

    /**
     * Migrations of one schema, which wait up to 30 minutes for another instance.
     *
     * @param owner connects as the role that migrates, and gives at least three connections at a time
     * @param schema which schema; the scripts name none
     * @param sequences in the order of their contexts
     */
    public Migrations(DataSource owner, String schema, List<Sequence> sequences) {
        this(
                new TargetSchema(owner, schema, Preparation.NONE),
                new PollingTimeout(LONGEST_WAIT),
                sequences,
                Migrations.class.getClassLoader());
    }

    private Migrations(TargetSchema schema, PollingTimeout timeout, List<Sequence> sequences, ClassLoader loader) {
        this.schema = schema;
        this.timeout = timeout;
        this.sequences = List.copyOf(sequences);
        this.loader = loader;
    }

    /** The same, with another time to wait for an instance that is migrating. */
    public Migrations waitingAtMost(Duration longestWait) {
        return new Migrations(schema, new PollingTimeout(longestWait), sequences, loader);
    }

    /**
     * The same in a database that somebody prepares: with roles that the scripts name, and a schema that belongs to the
     * role that migrates it, and that no other role migrates.
     *
     * @param roles must be there before the first script
     * @param remedy what to do if one of them, or the schema, is not; it ends a sentence
     */
    public Migrations requiring(List<String> roles, String remedy) {
        var prepared = new TargetSchema(schema.owner(), schema.name(), new Preparation(true, roles, remedy));
        return new Migrations(prepared, timeout, sequences, loader);
    }

    /** The same with scripts that lie on the class path of this loader. */
    public Migrations loadedBy(ClassLoader scripts) {
        return new Migrations(schema, timeout, sequences, scripts);
    }

    /**
     * What {@link #migrate()} would run now, in that order. Changes nothing.
     *
     * @throws MigrationException if the database cannot be reached, is not prepared, or holds what others made
     */
    public List<MigrationScript> plan() {
        var runs = runs();
        var repeatable = repeatable(runs);
        schema.requireOurs(sequences);
        var pending = in(MigrationState.PENDING, runs, known(runs));
        return Stream.concat(
                        pending.stream().filter(script -> !script.repeatable()),
                        repeatable.steps(pending).stream().flatMap(step -> step.scripts().stream()))
                .toList();
    }

    /**
     * Runs what is pending.
     *
     * @return what ran, in that order
     * @throws MigrationException as {@link #plan()}; also if a script fails, with its line, or differs from what ran under its
     *     name
     */
    public List<MigrationScript> migrate() {
        var runs = runs();
        var repeatable = repeatable(runs);
        return schema.alone(timeout, () -> {
            schema.requireOurs(sequences);
            // Flyway makes a history by itself, but the first without and the others with a baseline: so all are alike.
            var histories = schema.histories(sequences);
            runs.stream()
                    .filter(run -> !histories.contains(run.sequence().history()))
                    .forEach(SequenceRun::begin);
            var interrupted = new InterruptedScripts(schema, timeout);
            var known = known(runs);
            if (known.stream().anyMatch(script -> script.is(MigrationState.FAILED))) {
                for (var run : runs) {
                    run.in(MigrationState.FAILED, known).forEach(script -> interrupted.forget(script, run.sequence()));
                }
                known = known(runs);
            }
            requireNoDifference(known.stream().filter(script -> !script.is(MigrationState.PENDING)));
            var pending = in(MigrationState.PENDING, runs, known);
            pending.forEach(Migrations::requireSql);
            interrupted.clearTheWayFor(pending);
            repeatable.steps(pending); // refuses before anything has run
            var ran = new ArrayList<MigrationScript>();
            for (var run : runs) {
                ran.addAll(run.runVersioned(pending));
            }
            for (var step : repeatable.steps(pending)) {
                repeatable.run(step);
                ran.addAll(step.scripts());
            }
            return ran;
        });
    }

    /**
     * Checks that the schema is what these scripts make of it: all of them ran, and none was changed afterwards. What a
     * newer release has added is no difference, so that instances of both can start side by side.
     *
     * @throws MigrationException naming all that differs
     */
    public void validate() {
        var runs = runs();
        schema.requireOurs(sequences);
        requireNoDifference(known(runs).stream());
    }

    /**
     * What has become of each script: those that are here in the order in which they run, then those that are only in the
     * histories.
     *
     * @throws MigrationException as {@link #plan()}
     */
    public List<ScriptStatus> status() {
        var runs = runs();
        var order =
                scripts(runs).inOrder().stream().map(MigrationScript::toString).toList();
        schema.requireOurs(sequences);
        var found = new LinkedHashMap<String, ScriptStatus>();
        known(runs).stream()
                .flatMap(script -> script.status().stream())
                // A repeatable script that has changed is pending, and when it ran last is known besides.
                .sorted(Comparator.comparing(script -> script.state() == State.PENDING))
                .forEach(script -> found.putIfAbsent(script.toString(), script));
        var listed = new ArrayList<ScriptStatus>();
        order.forEach(place -> Optional.ofNullable(found.remove(place)).ifPresent(listed::add));
        listed.addAll(found.values());
        return listed;
    }

    /**
     * Takes a schema over that was not made from here and equals what the scripts make, which the caller has to know: it
     * gets histories in which each script has run. Nothing else changes.
     *
     * @return what stands in the histories now
     * @throws MigrationException if a history is there already, or the schema is not prepared
     */
    public List<MigrationScript> adopt() {
        var runs = runs();
        var scripts = scripts(runs).inOrder();
        return schema.alone(timeout, () -> {
            schema.requirePrepared();
            schema.histories(sequences).stream().findFirst().ifPresent(history -> {
                throw new MigrationException("schema " + schema.name() + " has the history " + history
                        + " already, so it was migrated from here, or adopted before");
            });
            try (var transaction = new OneTransaction(schema.owner())) {
                for (var run : runs) {
                    var inside = run.on(transaction.source());
                    inside.begin();
                    inside.record(transaction.connection());
                }
                transaction.commit();
                return scripts;
            } catch (SQLException e) {
                throw MigrationException.because("cannot write the histories of schema " + schema.name(), e);
            }
        });
    }

    private List<SequenceRun> runs() {
        var folders = sequences.stream()
                .map(sequence -> new Folders(sequence, loader))
                .toList();
        folders.forEach(Folders::requireNoDuplicate);
        return folders.stream()
                .map(folder -> new SequenceRun(folder, loader, schema, timeout))
                .toList();
    }

    private static Scripts scripts(List<SequenceRun> runs) {
        return new Scripts(runs.stream().map(SequenceRun::folders).toList());
    }

    private RepeatableScripts repeatable(List<SequenceRun> runs) {
        return new RepeatableScripts(scripts(runs).repeatable(), runs, schema);
    }

    private static List<KnownScript> known(List<SequenceRun> runs) {
        return runs.stream().flatMap(run -> run.known().stream()).toList();
    }

    private static List<MigrationScript> in(MigrationState state, List<SequenceRun> runs, List<KnownScript> known) {
        return runs.stream()
                .flatMap(run -> run.in(state, known))
                .sorted(Comparator.comparing(MigrationScript::repeatable))
                .toList();
    }

    private void requireNoDifference(Stream<KnownScript> known) {
        var differences = known.flatMap(KnownScript::difference).collect(Collectors.joining(", "));
        if (!differences.isEmpty()) {
            throw new MigrationException("schema " + schema.name() + " is not what the scripts make: " + differences);
        }
    }

    private static void requireSql(MigrationScript script) {
        SqlScript.of(script.sql()).statements().stream()
                .filter(SqlStatement::isForPsql)
                .findFirst()
                .ifPresent(line -> {
                    throw new MigrationException(script + ":" + line.line() + ": " + line.refusal());
                });
    }
}
