package dev.plinth.migrationrunner;

import static dev.plinth.migrationrunner.MigrationException.firstLine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * One migration set in one schema: what Flyway knows of it, and runs of it.
 *
 * @param beyond files of the baseline scripts that go further than the target
 */
record MigrationSetRun(
        Folders folders, Set<String> beyond, ClassLoader loader, TargetSchema schema, RunOptions options) {
    private static final String BELOW_ALL = "0";

    /** What Flyway is given: in a URLClassLoader, it looks for callbacks in all entries of all jars each time it is made. */
    private static final class PlainClassLoader extends ClassLoader {
        PlainClassLoader(ClassLoader parent) {
            super(parent);
        }
    }

    MigrationSet migrationSet() {
        return folders.migrationSet();
    }

    /**
     * Makes the history, with a baseline below every version. It stays empty where a script has that version, which would be
     * taken for done, and where a baseline script is to run, for which Flyway wants an empty history.
     */
    void begin() {
        attempt(() -> flyway(Set.of()).baseline());
        if (folders.scripts().stream().anyMatch(script -> script.baseline() || BELOW_ALL.equals(script.version()))) {
            schema.strings("delete from " + history());
        }
    }

    /** Writes into the history, without running them, that those of these scripts that are its own have run. */
    void record(List<MigrationScript> scripts, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("insert into " + history()
                + " (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)"
                + " select coalesce(max(installed_rank), 0) + 1, ?, ?, ?, ?, ?, current_user, 0, true from "
                + history())) {
            for (var known : known()) {
                if (known.is(MigrationState.PENDING) && scripts.contains(script(known.info()))) {
                    var script = script(known.info());
                    statement.setString(1, script.version());
                    statement.setString(2, script.description());
                    statement.setString(3, known.info().getType().name());
                    statement.setString(4, script.file());
                    statement.setInt(5, known.info().getResolvedChecksum());
                    statement.execute();
                }
            }
        }
    }

    /** All scripts that are here or in the history. */
    List<KnownScript> known() {
        var known = known(Set.of());
        var isTooFar = known.stream()
                .anyMatch(script -> script.is(MigrationState.PENDING)
                        && beyond.contains(script.info().getScript()));
        return isTooFar ? known(beyond) : known;
    }

    private List<KnownScript> known(Set<String> hidden) {
        var all = attempt(() -> flyway(hidden).info());
        var reached = Optional.ofNullable(all.current()).map(MigrationInfo::getVersion);
        var replaced = folders.scripts().stream()
                .filter(MigrationScript::baseline)
                .map(script -> MigrationVersion.fromVersion(script.version()))
                .filter(version ->
                        reached.filter(now -> now.compareTo(version) >= 0).isPresent())
                .max(Comparator.naturalOrder());
        return Stream.of(all.all())
                .map(info -> new KnownScript(
                        migrationSet(),
                        info,
                        info.isVersioned()
                                && replaced.filter(version -> version.compareTo(info.getVersion()) >= 0)
                                        .isPresent()))
                .toList();
    }

    /** The scripts that are in this state, in the order of Flyway. */
    Stream<MigrationScript> in(MigrationState state, List<KnownScript> known) {
        return known.stream()
                .filter(script -> script.migrationSet().equals(migrationSet()) && script.is(state))
                .map(script -> script(script.info()));
    }

    /** Runs those of these pending scripts that are its own, all versioned or all repeatable ones, and returns them. */
    List<MigrationScript> run(Collection<MigrationScript> pending) {
        var own = pending.stream()
                .filter(script -> script.context().equals(migrationSet().name()))
                .toList();
        if (!own.isEmpty()) {
            var last = own.get(own.size() - 1);
            var all = folders.scripts();
            var hidden = last.repeatable()
                    ? all.stream().filter(script -> script.repeatable() && !own.contains(script))
                    : all.subList(all.indexOf(last) + 1, all.size()).stream();
            var files = hidden.map(MigrationScript::file).collect(Collectors.toSet());
            attempt(() -> flyway(files).migrate());
        }
        return own;
    }

    /** The same by way of other connections. */
    MigrationSetRun on(DataSource source) {
        return new MigrationSetRun(folders, beyond, loader, schema.on(source), options);
    }

    /** Lets those of these scripts run again that are of this migration set. */
    void makePending(Connection connection, Set<MigrationScript> scripts) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update " + history() + " set checksum = null where installed_rank = (select max(installed_rank) from "
                        + history() + " where version is null and script = ?)")) {
            for (var script : scripts) {
                if (script.context().equals(migrationSet().name())) {
                    statement.setString(1, script.file());
                    statement.execute();
                }
            }
        }
    }

    private String history() {
        return schema.quoted(migrationSet().history());
    }

    private MigrationScript script(MigrationInfo info) {
        return folders.script(info.getScript())
                .orElseThrow(() -> new IllegalStateException(info.getScript() + " was found by Flyway alone"));
    }

    private Flyway flyway(Set<String> hidden) {
        var configuration = Flyway.configure(new PlainClassLoader(loader))
                .dataSource(schema.owner())
                .defaultSchema(schema.name())
                .table(migrationSet().history())
                .locations(folders.locations())
                .resourceProvider(folders.without(hidden))
                .skipDefaultResolvers(true)
                .resolvers(new ScriptResolver())
                .validateMigrationNaming(true)
                .validateOnMigrate(false) // done before, for all migrationSets and before anything runs
                .placeholderReplacement(false)
                .baselineVersion(BELOW_ALL)
                .callbacks(options.lockTimeout().beforeEachScript())
                .lockRetryCount((int) options.timeout().atMost().toSeconds())
                .cleanDisabled(true)
                .loggers("slf4j");
        // In a transaction its lock would hold a snapshot, for which a concurrent index waits.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }

    private <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (FlywayException e) {
            throw MigrationException.because(what(e), e);
        }
    }

    /** What was tried, as near as Flyway says it. */
    private String what(FlywayException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script) {
                return migrationSet() + "/" + script.getResource().getRelativePath() + ":" + script.getLineNumber()
                        + " failed at '" + SqlStatement.beginning(script.getStatement()) + "'";
            }
        }
        return "context " + migrationSet() + ": " + firstLine(failure.getMessage());
    }
}
