package dev.plinth.schematools.draft;

import dev.plinth.migrationrunner.MigrationScript;
import java.nio.file.Path;

/**
 * A file that a draft would write.
 *
 * @param context whose it is
 * @param path where it goes
 * @param text what it says
 * @param replaces whether it is there, and says more afterwards
 */
public record DraftedFile(String context, Path path, String text, boolean replaces) {
    /** The same as a script that runs once; what its name says of it is left out. */
    public MigrationScript script() {
        return new MigrationScript(context, "", false, "", path.getFileName().toString(), text);
    }

    /** As people name it, {@code ordering/V2__add_weights.sql}. */
    @Override
    public String toString() {
        return context + "/" + path.getFileName();
    }
}
