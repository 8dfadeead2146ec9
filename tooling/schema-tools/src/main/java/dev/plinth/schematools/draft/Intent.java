package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What no comparison can tell: what somebody is about to do.
 *
 * @param message what the change is for, in a few words; files are named after it
 * @param context where new tables go that nothing else says it of
 * @param allowDataLoss whether statements may be drafted that throw rows or values away
 * @param renames what keeps its content under another name
 */
public record Intent(String message, Optional<String> context, boolean allowDataLoss, Renames renames) {
    public Intent {
        if (slug(message).isEmpty()) {
            throw new SchemaProblem("a draft needs a message to be named after; add -Dmessage=\"what it is for\"");
        }
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
