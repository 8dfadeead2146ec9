package dev.plinth.shop.migrations;

import static dev.plinth.shop.migrations.MigrationException.firstLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Brings one schema up to date, by Flyway: a history for each context, contexts in the order of {@link ContextOrder}, and
 * repeatable scripts after the versioned scripts of all contexts, since a view may read the tables of several.
 *
 * <p>Any number of instances may start at once: one migrates, the others wait and find nothing to do. A script runs whole
 * or not at all; one that cannot run in a transaction ({@code create index concurrently if not exists}) and was
 * interrupted is finished by the next run.
 */
public final class Migrations {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final String HISTORY = "flyway_";
    private static final List<String> VERSIONED = List.of("versioned");
    private static final List<String> FOLDERS = List.of("versioned", "repeatable");

    private final TargetSchema schema;
    private final Patience patience;
    private final List<String> contexts;
    private final String root;

    /** Migrations that wait up to 30 minutes for another instance. */
    public Migrations(DataSource owner, String schema) {
        this(owner, schema, LONGEST_WAIT);
    }

    /**
     * Migrations of one schema.
     *
     * @param owner connects as the role that owns the schema, and gives at least three connections at a time
     * @param schema which schema; the scripts name none
     * @param longestWait how long to wait for another instance that is migrating
     */
    public Migrations(DataSource owner, String schema, Duration longestWait) {
        this(owner, schema, longestWait, "db", ContextOrder.declared());
    }

    Migrations(DataSource owner, String schema, Duration longestWait, String root, List<String> contexts) {
        this.schema = new TargetSchema(owner, schema);
        this.patience = new Patience(longestWait);
        this.root = root;
        this.contexts = contexts;
    }

    /**
     * What {@link #migrate()} would run now, in that order. Changes nothing.
     *
     * @throws MigrationException if the database cannot be reached, is not prepared, or holds what others made
     */
    public List<MigrationScript> plan() {
        schema.requireOurs(contexts);
        return in(known(), MigrationState.PENDING);
    }

    /**
     * Runs what is pending.
     *
     * @return what ran, in that order
     * @throws MigrationException as {@link #plan()}; also if a script fails, or differs from what ran under its name
     */
    public List<MigrationScript> migrate() {
        return schema.alone(patience, () -> {
            schema.requireOurs(contexts);
            // Flyway makes a history by itself, but the first without and the others with a baseline: so all are alike.
            var histories = schema.histories();
            contexts.stream()
                    .filter(context -> !histories.contains(HISTORY + context))
                    .forEach(context ->
                            attempt(context, () -> flyway(context, FOLDERS).baseline()));
            var interrupted = new InterruptedScripts(schema, patience);
            var known = known();
            var failed = in(known, MigrationState.FAILED);
            if (!failed.isEmpty()) {
                failed.forEach(interrupted::forget);
                known = known();
            }
            requireNoDifference(known.stream().filter(script -> !script.isPending()));
            var pending = in(known, MigrationState.PENDING);
            interrupted.clearTheWayFor(pending);
            run(pending, false, VERSIONED);
            run(pending, true, FOLDERS);
            return pending;
        });
    }

    /**
     * Checks that the schema is what these scripts make of it: all of them ran, and none was changed afterwards. What a
     * newer release has added is no difference, so that instances of both can start side by side.
     *
     * @throws MigrationException naming all that differs
     */
    public void validate() {
        schema.requireOurs(contexts);
        requireNoDifference(known().stream());
    }

    /** A script that is here, or in the history, or in both. */
    private record Known(String context, MigrationInfo info) {
        boolean isPending() {
            return info.getState() == MigrationState.PENDING;
        }

        /** What is wrong with it, or nothing. */
        Stream<String> difference() {
            var wrong = switch (info.getState()) {
                case PENDING -> "has not run";
                case FAILED, MISSING_FAILED -> "has failed";
                case IGNORED, BELOW_BASELINE -> "never runs, for a higher version has run already";
                // A repeatable script may be deleted; what it made goes in a versioned one.
                case MISSING_SUCCESS -> info.isVersioned() ? "has run and is gone" : "";
                case SUCCESS, OUT_OF_ORDER -> info.isVersioned() && isChanged() ? "was changed after it ran" : "";
                // What a newer release has added, and what Flyway adds for its own use.
                default -> "";
            };
            return wrong.isEmpty() ? Stream.of() : Stream.of(context + "/" + info.getScript() + " " + wrong);
        }

        private boolean isChanged() {
            return !(info.isChecksumMatching() && info.isDescriptionMatching() && info.isTypeMatching());
        }
    }

    private List<Known> known() {
        return contexts.stream()
                .flatMap(context -> attempt(
                        context,
                        () -> Stream.of(flyway(context, FOLDERS).info().all()).map(info -> new Known(context, info))))
                .toList();
    }

    private List<MigrationScript> in(List<Known> known, MigrationState state) {
        return known.stream()
                .filter(script -> script.info.getState() == state)
                .map(script -> script(script.context, script.info))
                .sorted(Comparator.comparing(MigrationScript::repeatable))
                .toList();
    }

    private void requireNoDifference(Stream<Known> known) {
        var differences = known.flatMap(Known::difference).collect(Collectors.joining(", "));
        if (!differences.isEmpty()) {
            throw new MigrationException("schema " + schema.name() + " is not what the scripts make: " + differences);
        }
    }

    private void run(List<MigrationScript> pending, boolean repeatable, List<String> folders) {
        pending.stream()
                .filter(script -> script.repeatable() == repeatable)
                .map(MigrationScript::context)
                .distinct()
                .forEach(context ->
                        attempt(context, () -> flyway(context, folders).migrate()));
    }

    private Flyway flyway(String context, List<String> folders) {
        var locations = folders.stream()
                .map(folder -> root + "/" + context + "/" + folder)
                .filter(folder -> Migrations.class.getResource("/" + folder) != null)
                .map(folder -> "classpath:" + folder)
                .toList();
        if (locations.isEmpty()) {
            throw new MigrationException(
                    "context " + context + " is declared and has no scripts in " + root + "/" + context);
        }
        var configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(schema.owner())
                .defaultSchema(schema.name())
                .table(HISTORY + context)
                .locations(locations.toArray(String[]::new))
                .validateMigrationNaming(true)
                .validateOnMigrate(false) // done before, for all contexts and before anything runs
                .placeholderReplacement(false)
                .baselineVersion("0")
                .lockRetryCount((int) patience.atMost().toSeconds())
                .cleanDisabled(true)
                .loggers("slf4j");
        // In a transaction its lock would hold a snapshot, for which a concurrent index waits.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }

    private MigrationScript script(String context, MigrationInfo info) {
        var folder = FOLDERS.get(info.isVersioned() ? 0 : 1);
        var path = "/" + String.join("/", root, context, folder, info.getScript());
        try (var text = Migrations.class.getResourceAsStream(path)) {
            return new MigrationScript(
                    context,
                    info.isVersioned() ? info.getVersion().getVersion() : null,
                    info.getDescription(),
                    info.getScript(),
                    new String(Objects.requireNonNull(text, path).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T attempt(String context, Supplier<T> work) {
        try {
            return work.get();
        } catch (FlywayException e) {
            throw MigrationException.because("context " + context + ": " + firstLine(e.getMessage()), e);
        }
    }
}
