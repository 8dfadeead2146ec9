package dev.plinth.mavenplugin;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.snapshot.Snapshot;
import dev.plinth.schematools.snapshot.SqlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the snapshot where it is stale. */
public final class SnapshotWork implements Work {
    /** Made by name, in the other class loader. */
    public SnapshotWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var project = told.project();
        try (var server = told.server();
                var database = told.from()
                        .map(file -> project.loaded(server, SqlFile.read(file)))
                        .orElseGet(() -> project.migrated(server))) {
            var text = Snapshot.of(server, database, project.schema(), project.histories(), told.required("command"));
            out.accept(
                    written(project.snapshot(), text)
                            ? "Written: " + project.snapshot() + "; read what changed, and commit it."
                            : project.snapshot() + " was not stale.");
        }
        return "";
    }

    private static boolean written(Path file, String text) {
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return false;
            }
            Files.writeString(file, text);
            return true;
        } catch (IOException e) {
            throw new SchemaProblem("cannot write " + file + ": " + e, e);
        }
    }
}
