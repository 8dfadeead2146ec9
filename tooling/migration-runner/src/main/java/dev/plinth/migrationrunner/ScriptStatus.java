package dev.plinth.migrationrunner;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one script in one schema.
 *
 * @param context the context that owns it
 * @param version its version in the migration set of the context, or null for a repeatable script
 * @param description its description, from the name of the file
 * @param file the name of the file
 * @param state whether it has run, and whether that is as it should be
 * @param ranAt when it ran last, if it ever did
 */
public record ScriptStatus(
        String context,
        @Nullable String version,
        String description,
        String file,
        State state,
        Optional<Instant> ranAt) {
    /** What can have become of a script. */
    public enum State {
        /** It has not run yet. */
        PENDING("has not run"),
        /** It is repeatable, and was changed since it ran; it runs again. */
        OUTDATED("has changed and not run again"),
        /** It ran. */
        SUCCESS(""),
        /** It was taken as done when the history began. */
        BASELINE(""),
        /** It is not here; a newer release has it, or an older one had it. */
        FUTURE(""),
        /** It ran without a transaction and broke off. */
        FAILED("has failed"),
        /** It ran, and its text is another one now. */
        CHECKSUM_MISMATCH("was changed after it ran"),
        /** It ran, and is not here any more, though later ones are. */
        MISSING("has run and is gone"),
        /** It came after one with a higher version had run. */
        IGNORED("never runs, for a higher version has run already");

        private final String wrong;

        State(String wrong) {
            this.wrong = wrong;
        }

        /** What is wrong with a schema that has such a script, as the end of a sentence; empty if nothing is. */
        public String wrong() {
            return wrong;
        }
    }

    /** The script by its place, such as {@code ordering/V1__ordering.sql}. */
    @Override
    public String toString() {
        return context + "/" + file;
    }
}
