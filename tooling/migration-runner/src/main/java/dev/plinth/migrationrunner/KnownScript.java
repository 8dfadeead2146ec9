package dev.plinth.migrationrunner;

import dev.plinth.migrationrunner.ScriptStatus.State;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * A script that is here, or in the history, or in both.
 *
 * @param replaced whether a baseline script stands for it, so that it may be gone after it ran
 */
record KnownScript(MigrationSet migrationSet, MigrationInfo info, boolean replaced) {
    boolean is(MigrationState state) {
        return info.getState() == state;
    }

    /** What is wrong with it, or nothing. */
    Stream<String> difference() {
        return state().stream()
                .filter(state -> state != State.OUTDATED) // it is pending, too
                .map(State::wrong)
                .filter(wrong -> !wrong.isEmpty())
                .map(wrong -> migrationSet + "/" + info.getScript() + " " + wrong);
    }

    /** What has become of it; nothing for what Flyway adds for its own use, and for runs that later ones have replaced. */
    Optional<ScriptStatus> status() {
        return state().map(state -> new ScriptStatus(
                migrationSet.name(),
                info.isVersioned() ? info.getVersion().getVersion() : null,
                info.getDescription(),
                info.getScript(),
                state,
                Optional.ofNullable(info.getInstalledOn()).map(Date::toInstant)));
    }

    private Optional<State> state() {
        return switch (info.getState()) {
            case PENDING -> Optional.of(State.PENDING);
            case OUTDATED -> Optional.of(State.OUTDATED);
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> Optional.of(State.FAILED);
            // A baseline script is for empty schemas.
            case IGNORED -> info.getType().isBaseline() ? Optional.empty() : Optional.of(State.IGNORED);
            case BELOW_BASELINE, BASELINE_IGNORED -> Optional.of(State.BASELINE);
            // A repeatable script may be deleted; what it made goes in a versioned one.
            case MISSING_SUCCESS ->
                Optional.of(!info.isVersioned() ? State.FUTURE : replaced ? State.SUCCESS : State.MISSING);
            case FUTURE_SUCCESS -> Optional.of(State.FUTURE);
            case BASELINE ->
                info.getType().isSynthetic()
                        ? Optional.empty()
                        : Optional.of(isChanged() ? State.CHECKSUM_MISMATCH : State.SUCCESS);
            case SUCCESS, OUT_OF_ORDER ->
                Optional.of(info.isVersioned() && isChanged() ? State.CHECKSUM_MISMATCH : State.SUCCESS);
            default -> Optional.empty();
        };
    }

    private boolean isChanged() {
        return !(info.isChecksumMatching() && info.isDescriptionMatching() && info.isTypeMatching());
    }
}
