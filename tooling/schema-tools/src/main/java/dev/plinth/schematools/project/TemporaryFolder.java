package dev.plinth.schematools.project;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder that is there for a moment.
 *
 * @param path where it is
 */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /**
     * Makes one.
     *
     * @param purpose begins its name
     */
    public static TemporaryFolder of(String purpose) {
        try {
            return new TemporaryFolder(Files.createTempDirectory("plinth-" + purpose));
        } catch (IOException e) {
            throw new SchemaProblem("cannot make a folder for a moment: " + e, e);
        }
    }

    /** Deletes it with all that is in it. */
    @Override
    public void close() {
        try (var content = Files.walk(path)) {
            for (var file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new SchemaProblem("cannot delete " + path + ": " + e, e);
        }
    }
}
