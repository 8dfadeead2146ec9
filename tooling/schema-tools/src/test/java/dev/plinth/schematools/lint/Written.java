package dev.plinth.schematools.lint;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A project that a test writes: a folder of scripts for each context.
 *
 * @param root its folder
 * @param contexts in their order
 */
public record Written(Path root, List<String> contexts) {
    /** With these contexts, and no script yet. */
    public static Written in(Path root, String... contexts) {
        var project = new Written(root, List.of(contexts));
        Stream.of(contexts).map(root.resolve("db")::resolve).forEach(Written::make);
        return project;
    }

    /** With a script more, or with another text of it. */
    public Written with(String script, String sql) {
        return file("db/" + script, sql);
    }

    /** Without a script. */
    public Written without(String script) {
        try {
            Files.delete(root.resolve("db").resolve(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** With any file. */
    public Written file(String name, String text) {
        try {
            make(root.resolve(name).resolveSibling(""));
            Files.writeString(root.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** As the tools see it. */
    public SchemaProject project() {
        var migrationSets = contexts.stream()
                .map(context -> new MigrationSet(
                        context, "flyway_" + context, List.of("filesystem:" + root.resolve("db/" + context))))
                .toList();
        return new SchemaProject(
                "market",
                migrationSets,
                Optional.empty(),
                List.of(),
                Written.class.getClassLoader(),
                root.resolve("schema.sql"));
    }

    /** Its scripts. */
    public List<ScriptFile> scripts() {
        return ScriptFile.of(project());
    }

    /** Where its manifest stands, or is to stand. */
    public Path manifestFile() {
        return root.resolve("migrations.sha256");
    }

    /** What is released. */
    public Manifest manifest() {
        return Manifest.read(manifestFile());
    }

    /** After a release of all that is there. */
    public Written released(String name) {
        Lint.of(project()).release(name);
        return this;
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
