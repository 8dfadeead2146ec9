package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What no comparison can tell: what somebody is about to do.
 *
 * @param message what the change is for, in a few words; files are named after it
 * @param context where new tables go that nothing else says it of
 * @param allowDataLoss whether statements may be drafted that throw rows or values away
 * @param renames what keeps its content under another name
 * @param lockTimeout how long each script is to wait for a lock; empty if what runs it sees to that
 */
public record Intent(
        String message,
        Optional<String> context,
        boolean allowDataLoss,
        Renames renames,
        Optional<Duration> lockTimeout) {
    public Intent {
        if (slug(message).isEmpty()) {
            throw new SchemaProblem("a draft needs a message to be named after; add -Dmessage=\"what it is for\"");
        }
    }

    /** One whose scripts say nothing of locks: {@code Migrations} limits the waiting. */
    public Intent(String message, Optional<String> context, boolean allowDataLoss, Renames renames) {
        this(message, context, allowDataLoss, renames, Optional.empty());
    }

    /** The same, whose scripts limit the waiting themselves, for a project that runs them with Flyway alone. */
    public Intent lockingWithin(Duration wait) {
        return new Intent(message, context, allowDataLoss, renames, Optional.of(wait));
    }

    /** Nothing but a message. */
    public static Intent of(String message) {
        return new Intent(message, Optional.empty(), false, Renames.none());
    }

    /** The message as the name of a file has it, {@code add_weights}. */
    String slug() {
        return slug(message);
    }

    private static String slug(String message) {
        return Normalizer.normalize(message, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }
}
