package dev.plinth.migrationrunner;

import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** A script that is here, or in the history, or in both. */
record KnownScript(Sequence sequence, MigrationInfo info) {
    boolean is(MigrationState state) {
        return info.getState() == state;
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
        return wrong.isEmpty() ? Stream.of() : Stream.of(sequence + "/" + info.getScript() + " " + wrong);
    }

    private boolean isChanged() {
        return !(info.isChecksumMatching() && info.isDescriptionMatching() && info.isTypeMatching());
    }
}
