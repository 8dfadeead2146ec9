package dev.plinth.migrationrunner;

import dev.plinth.migrationrunner.ScriptStatus.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.CoreMigrationType;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationType;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.flywaydb.core.internal.resource.StringResource;
import org.jspecify.annotations.Nullable;

/**
 * What has run in a schema, for a program that does not migrate and asks before it starts whether it can work there: it can
 * where each of its scripts ran, as it is, at some time. Scripts that a newer release has added or replaced since are ignored,
 * so that an older program goes on beside a newer one; {@link Migrations#validate()} is stricter.
 *
 * <p>It asks in one statement, as any role that may run it, and changes nothing.
 */
public final class AppliedScripts {
    private final List<Entry> entries;

    private AppliedScripts(List<Entry> entries) {
        this.entries = entries;
    }

    /** One line of a history. */
    private record Entry(
            String history,
            @Nullable String version,
            String script,
            String type,
            @Nullable Integer checksum,
            boolean success) {
        boolean isOf(MigrationScript other) {
            return other.repeatable()
                    ? version == null && script.equals(other.file())
                    : versionIs(other, 0) && isBaselineScript() == other.baseline() && !isMarker();
        }

        /** Whether it stands for the script: taken for done without running, or replaced by what ran. */
        boolean covers(MigrationScript other) {
            if (other.repeatable() || !success) {
                return false;
            }
            // A history that is as far as a baseline script came there by the scripts that it replaces, or by another
            // one.
            return other.baseline()
                    ? versionIs(other, 1) || versionIs(other, 0) && !isBaselineScript()
                    : (isMarker() || isBaselineScript()) && (versionIs(other, 0) || versionIs(other, 1));
        }

        private boolean isMarker() {
            return CoreMigrationType.BASELINE.name().equals(type);
        }

        private boolean isBaselineScript() {
            return BaselineMigrationType.SQL_BASELINE.name().equals(type);
        }

        private boolean versionIs(MigrationScript other, int sign) {
            return version != null
                    && Integer.signum(MigrationVersion.fromVersion(version)
                                    .compareTo(MigrationVersion.fromVersion(Objects.requireNonNull(other.version()))))
                            == sign;
        }
    }

    /**
     * Reads all histories.
     *
     * @param query finds their lines, with the columns {@code history} (its name), {@code version}, {@code script},
     *     {@code type}, {@code checksum} and {@code success}; such as a function that runs with the rights of their owner
     * @throws SQLException if the query fails, for example because the role may not run it
     */
    public static AppliedScripts read(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var entries = new ArrayList<Entry>();
            while (rows.next()) {
                entries.add(new Entry(
                        rows.getString("history"),
                        rows.getString("version"),
                        rows.getString("script"),
                        rows.getString("type"),
                        rows.getObject("checksum", Integer.class),
                        rows.getBoolean("success")));
            }
            return new AppliedScripts(entries);
        }
    }

    /**
     * Which scripts of these migration sets have not run as they are, each with what is wrong: {@code ordering/V2__x.sql has not
     * run}.
     *
     * @param loader finds what lies on the class path
     * @throws MigrationException as {@link Scripts#of}
     */
    public List<String> lacking(List<MigrationSet> migrationSets, ClassLoader loader) {
        var lacking = new ArrayList<String>();
        for (var migrationSet : migrationSets) {
            var history = entries.stream()
                    .filter(entry -> entry.history().equals(migrationSet.history()))
                    .toList();
            for (var script : new Folders(migrationSet, loader).scripts()) {
                wrong(script, history).ifPresent(state -> lacking.add(script + " " + state.wrong()));
            }
        }
        return lacking;
    }

    private static Optional<State> wrong(MigrationScript script, List<Entry> history) {
        var own = history.stream().filter(entry -> entry.isOf(script)).toList();
        var checksum = ChecksumCalculator.calculate(new StringResource(script.sql()));
        if (own.stream().anyMatch(entry -> entry.success() && Objects.equals(entry.checksum(), checksum))
                || history.stream().anyMatch(entry -> entry.covers(script))) {
            return Optional.empty();
        }
        if (own.isEmpty()) {
            return Optional.of(State.PENDING);
        }
        if (own.stream().anyMatch(entry -> !entry.success())) {
            return Optional.of(State.FAILED);
        }
        return Optional.of(script.repeatable() ? State.OUTDATED : State.CHECKSUM_MISMATCH);
    }
}
