package dev.plinth.mavenplugin;

import dev.plinth.schematools.lint.Manifest;
import dev.plinth.schematools.squash.Squash;
import java.util.Map;
import java.util.function.Consumer;

/** Writes released scripts as one. */
public final class SquashWork implements Work {
    /** Made by name, in the other class loader. */
    public SquashWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var squashed = Squash.of(told.project(), Manifest.read(told.manifest()), told.find("target"), told::server);
        squashed.write();
        squashed.files().forEach(file -> out.accept("Written: " + file.path()));
        out.accept("New databases run it in the place of the scripts up to its version; the others go on as before.");
        return "";
    }
}
