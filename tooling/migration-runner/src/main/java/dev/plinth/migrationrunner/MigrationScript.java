package dev.plinth.migrationrunner;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One script that runs, or ran, against the schema.
 *
 * @param context the context that owns it
 * @param version its version in the migration set of the context, or null for a repeatable script
 * @param baseline whether it runs on an empty schema only, in the place of all scripts up to its version: what Flyway calls a
 *     baseline migration, {@code B12__ordering.sql}
 * @param description its description, from the name of the file
 * @param file the name of the file
 * @param sql what it says
 */
public record MigrationScript(
        String context, @Nullable String version, boolean baseline, String description, String file, String sql) {
    /** Whether it runs again each time it changes, after the versioned scripts of all contexts. */
    public boolean repeatable() {
        return version == null;
    }

    /** Whether these characters stand anywhere in it, also in a comment or a string: a quick look before the script is taken apart. */
    boolean mentions(String text) {
        return sql.toLowerCase(Locale.ROOT).contains(text);
    }

    /** The script by its place, such as {@code ordering/V1__ordering.sql}. */
    @Override
    public String toString() {
        return context + "/" + file;
    }
}
