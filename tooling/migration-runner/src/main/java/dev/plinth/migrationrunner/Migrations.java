package dev.plinth.migrationrunner;

import dev.plinth.migrationrunner.ScriptStatus.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings one schema up to date, by Flyway: a history for each migration set, migration sets in the order of their contexts, and
 * repeatable scripts after the versioned scripts of all, since a view may read the tables of several.
 *
 * <p>Any number of instances may start at once: one migrates, the others wait and find nothing to do. A script runs whole
 * or not at all; one that cannot run in a transaction ({@code create index concurrently if not exists}) and was
 * interrupted is finished by the next run.
 */
public final class Migrations {
    /** How long a script waits for a lock if nothing else is said. */
    public static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final TargetSchema schema;
    private final List<MigrationSet> migrationSets;
    private final ClassLoader loader;
    private final RunOptions options;

    /**
     * Migrations of one schema, which wait up to 30 minutes for another instance.
     *
     * @param owner connects as the role that migrates, and gives at least three connections at a time
     * @param schema which schema; the scripts name none
     * @param migrationSets in the order of their contexts
     */
    public Migrations(DataSource owner, String schema, List<MigrationSet> migrationSets) {
        this(
                new TargetSchema(owner, schema, Preparation.NONE),
                migrationSets,
                Migrations.class.getClassLoader(),
                new RunOptions(
                        new PollingTimeout(LONGEST_WAIT), new LockTimeout(LOCK_TIMEOUT), Target.END, Optional.empty()));
    }

    private Migrations(TargetSchema schema, List<MigrationSet> migrationSets, ClassLoader loader, RunOptions options) {
        this.schema = schema;
        this.migrationSets = List.copyOf(migrationSets);
        this.loader = loader;
        this.options = options;
    }

    private Migrations with(RunOptions other) {
        return new Migrations(schema, migrationSets, loader, other);
    }

    /** The same, with another time to wait for an instance that is migrating, and to try again to get a lock. */
    public Migrations waitingAtMost(Duration longestWait) {
        return with(options.waiting(new PollingTimeout(longestWait)));
    }

    /**
     * The same, with another time that a script waits for a lock, instead of {@link #LOCK_TIMEOUT}, before it lets others
     * through and is tried again.
     *
     * @param wait zero stands for ever
     */
    public Migrations lockingWithin(Duration wait) {
        return with(options.locking(new LockTimeout(wait)));
    }

    /**
     * The same up to a versioned script, and all that come before it in the order of an empty schema. Repeatable scripts run
     * where no versioned one is left behind the target: they are written for the end.
     *
     * @param version {@code 5}, or {@code ordering/5} where several contexts have one; if no script has it, the methods that
     *     look at scripts fail
     */
    public Migrations upTo(String version) {
        return with(
                options.upTo(new Target(Optional.of(version), options.target().withRepeatable())));
    }

    /** The same without repeatable scripts. */
    public Migrations withoutRepeatable() {
        return with(options.upTo(new Target(options.target().version(), false)));
    }

    /**
     * The same, which tells of each script once it has run, and then runs them one after the other.
     *
     * @param listener called behind the end of the script's transaction
     */
    public Migrations tellingOf(Consumer<MigrationScript> listener) {
        return with(options.telling(listener));
    }

    /**
     * The same in a database that an administrator prepares: with roles that the scripts name, and a schema that belongs to
     * the role that migrates it, and that no other role migrates.
     *
     * @param roles must be there before the first script
     * @param remedy what to do if one of them, or the schema, is not; it ends a sentence
     */
    public Migrations requiring(List<String> roles, String remedy) {
        var prepared = new TargetSchema(schema.owner(), schema.name(), new Preparation(true, roles, remedy));
        return new Migrations(prepared, migrationSets, loader, options);
    }

    /** The same with scripts that lie on the class path of this loader. */
    public Migrations loadedBy(ClassLoader scripts) {
        return new Migrations(schema, migrationSets, scripts, options);
    }

    /**
     * What {@link #migrate()} would run now, in that order. Changes nothing.
     *
     * @throws MigrationException as {@link #migrate()}, but for what only running a script shows
     */
    public List<MigrationScript> plan() {
        var runs = runs();
        var repeatable = repeatable(runs);
        schema.requireOurs(migrationSets);
        var known = known(runs);
        var pending = in(MigrationState.PENDING, runs, known);
        for (var run : runs) {
            run.in(MigrationState.FAILED, known).forEach(script -> {
                InterruptedScripts.requireRepeatable(script, run.migrationSet());
                pending.add(script);
            });
        }
        requireNoDifference(known.stream().filter(script -> !script.is(MigrationState.FAILED)));
        var reached = reached(runs, pending);
        return Stream.concat(
                        versioned(reached).stream(),
                        repeatable.steps(reached).stream().flatMap(step -> step.scripts().stream()))
                .toList();
    }

    /**
     * Runs what is pending. A script that waits for a lock lets others through after a while, and is tried again.
     *
     * @return what ran, in that order
     * @throws MigrationException if the database cannot be reached, is not prepared, or holds what others made; if a script
     *     fails, with its line and statement, differs from what ran under its name, comes too late, or has the version of
     *     another
     */
    public List<MigrationScript> migrate() {
        var runs = runs();
        var repeatable = repeatable(runs);
        return schema.alone(options.timeout(), () -> {
            schema.requireOurs(migrationSets);
            begin(runs);
            var interrupted = new InterruptedScripts(schema, options.timeout());
            var known = known(runs);
            if (known.stream().anyMatch(script -> script.is(MigrationState.FAILED))) {
                for (var run : runs) {
                    run.in(MigrationState.FAILED, known)
                            .forEach(script -> interrupted.forget(script, run.migrationSet()));
                }
                known = known(runs);
            }
            requireNoDifference(known.stream());
            var pending = reached(runs, in(MigrationState.PENDING, runs, known));
            interrupted.clearTheWayFor(pending);
            repeatable.steps(pending); // refuses before anything has run
            var versioned = versioned(pending);
            for (var group : options.groups(versioned)) {
                options.run(group, () -> runs.forEach(run -> run.run(group)));
            }
            var ran = new ArrayList<>(versioned);
            for (var step : repeatable.steps(pending)) {
                for (var part : options.groups(step)) {
                    options.run(part.scripts(), () -> repeatable.run(part, options.lockTimeout()));
                }
                ran.addAll(step.scripts());
            }
            return ran;
        });
    }

    private List<MigrationScript> reached(List<MigrationSetRun> runs, Collection<MigrationScript> pending) {
        pending.forEach(Migrations::requireSql);
        return options.target().reached(pending, scripts(runs).inOrder());
    }

    private static List<MigrationScript> versioned(List<MigrationScript> scripts) {
        return scripts.stream().filter(script -> !script.repeatable()).toList();
    }

    /** Flyway makes a history by itself, but the first without and the others with a baseline: so all are alike. */
    private void begin(List<MigrationSetRun> runs) {
        var histories = schema.histories(migrationSets);
        runs.stream()
                .filter(run -> !histories.contains(run.migrationSet().history()))
                .forEach(MigrationSetRun::begin);
    }

    /**
     * Checks that the schema is what these scripts make of it: all of them ran, and none was changed afterwards. What a
     * newer release has added is no difference, so that instances of both can start side by side.
     *
     * @throws MigrationException naming all that differs
     */
    public void validate() {
        var runs = runs();
        schema.requireOurs(migrationSets);
        refuse(known(runs).stream());
    }

    /**
     * What has become of each script: those that are here in the order in which they run, then those that are only in the
     * histories.
     *
     * @throws MigrationException if the database cannot be reached, is not prepared, or holds what others made
     */
    public List<ScriptStatus> status() {
        var runs = runs();
        var order =
                scripts(runs).inOrder().stream().map(MigrationScript::toString).toList();
        schema.requireOurs(migrationSets);
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
     * Writes into the histories that what is pending has run, without running it: of a schema that was not made from here, or
     * where scripts were run by hand. That it equals what they make, the caller has to know. Nothing else changes.
     *
     * @return what is taken for done now
     * @throws MigrationException if the schema is not prepared, or differs from what ran
     */
    public List<MigrationScript> baseline() {
        var runs = runs();
        return schema.alone(options.timeout(), () -> {
            schema.requirePrepared();
            try (var transaction = new OneTransaction(schema.owner())) {
                var inside =
                        runs.stream().map(run -> run.on(transaction.source())).toList();
                begin(inside);
                var known = known(inside);
                requireNoDifference(known.stream());
                var pending = reached(runs, in(MigrationState.PENDING, inside, known));
                for (var run : inside) {
                    run.record(pending, transaction.connection());
                }
                transaction.commit();
                return pending;
            } catch (SQLException e) {
                throw MigrationException.because("cannot write the histories of schema " + schema.name(), e);
            }
        });
    }

    private List<MigrationSetRun> runs() {
        var folders = migrationSets.stream()
                .map(migrationSet -> new Folders(migrationSet, loader))
                .toList();
        folders.forEach(Folders::requireNoDuplicate);
        // Refuses an unknown target before anything is done.
        var wanted = options.target().wanted(new Scripts(folders).inOrder());
        return folders.stream()
                .map(folder -> new MigrationSetRun(folder, beyond(folder, wanted), loader, schema, options))
                .toList();
    }

    private static Set<String> beyond(Folders folder, List<MigrationScript> wanted) {
        return folder.scripts().stream()
                .filter(script -> script.baseline() && !wanted.contains(script))
                .map(MigrationScript::file)
                .collect(Collectors.toSet());
    }

    private static Scripts scripts(List<MigrationSetRun> runs) {
        return new Scripts(runs.stream().map(MigrationSetRun::folders).toList());
    }

    private RepeatableScripts repeatable(List<MigrationSetRun> runs) {
        return new RepeatableScripts(scripts(runs).repeatable(), runs, schema);
    }

    private static List<KnownScript> known(List<MigrationSetRun> runs) {
        return runs.stream().flatMap(run -> run.known().stream()).toList();
    }

    private static List<MigrationScript> in(MigrationState state, List<MigrationSetRun> runs, List<KnownScript> known) {
        return runs.stream().flatMap(run -> run.in(state, known)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Refuses what has become of scripts, unless they only have not run. */
    private void requireNoDifference(Stream<KnownScript> known) {
        refuse(known.filter(script -> !script.is(MigrationState.PENDING)));
    }

    private void refuse(Stream<KnownScript> known) {
        var differences = known.flatMap(KnownScript::difference).collect(Collectors.joining(", "));
        if (!differences.isEmpty()) {
            throw new MigrationException("schema " + schema.name() + " is not what the scripts make: " + differences);
        }
    }

    private static void requireSql(MigrationScript script) {
        if (!script.mentions("\\")) {
            return;
        }
        SqlScript.of(script.sql()).statements().stream()
                .filter(SqlStatement::isForPsql)
                .findFirst()
                .ifPresent(line -> {
                    throw new MigrationException(script + ":" + line.line() + ": " + line.refusal());
                });
    }
}
