package dev.plinth.migrationrunner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Scripts that a test writes, in a folder for each context. */
record ScriptFolder(Path folder) {
    /** Writes a script, as {@code thing/R__name.sql}, or writes it anew. */
    ScriptFolder with(String place, String... lines) {
        try {
            var file = folder.resolve(place);
            Files.createDirectories(folder.resolve(place.substring(0, place.indexOf('/'))));
            Files.writeString(file, String.join("\n", lines) + "\n");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a script away. */
    ScriptFolder without(String place) {
        try {
            Files.delete(folder.resolve(place));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A migration set for each of these contexts. */
    List<MigrationSet> migrationSets(String... contexts) {
        return Stream.of(contexts)
                .map(context -> new MigrationSet(
                        context, "flyway_" + context, List.of("filesystem:" + folder.resolve(context))))
                .toList();
    }

    /** The places of all scripts of these contexts in the order in which they run on an empty schema. */
    List<String> order(String... contexts) {
        return Scripts.of(migrationSets(contexts), ScriptFolder.class.getClassLoader()).stream()
                .map(MigrationScript::toString)
                .toList();
    }

    /** What runs them in a schema. */
    Migrations in(ScratchSchema schema, String... contexts) {
        return new Migrations(schema.ownerSource(), schema.name(), migrationSets(contexts));
    }
}
