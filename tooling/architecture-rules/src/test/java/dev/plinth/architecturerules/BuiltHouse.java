package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.derived.Refresh;
import dev.plinth.architecturerules.project.Project;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The house on the disk, with its classes compiled.
 *
 * @param root where its outermost pom stands
 */
record BuiltHouse(Path root) {
    private static final String DECLARATION = "plinth.properties";
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Kept, since opening the jars of the class path takes longer than compiling a twin. */
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    /** Writes and compiles the house alone. */
    static BuiltHouse in(Path root) {
        var house = new BuiltHouse(root);
        house.put(Twin.house());
        house.refresh(Map.of());
        return house;
    }

    /** A copy of this house in another folder, with what a twin puts into it. */
    BuiltHouse with(Map<String, String> files, Path folder) {
        try (var originals = Files.walk(root)) {
            for (var original : originals.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(root.relativize(original));
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(original, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var copy = new BuiltHouse(folder);
        copy.put(files);
        if (files.containsKey(DECLARATION)) {
            copy.refresh(files);
        }
        return copy;
    }

    /** Derives what the declaration gives, but not the files that are put here on purpose. */
    private void refresh(Map<String, String> files) {
        new Refresh(Project.of(Declaration.read(root.resolve(DECLARATION))), Catalog.rules()).write();
        for (var file : files.entrySet()) {
            if (!file.getKey().endsWith(".java")) {
                put(Map.of(file.getKey(), file.getValue()));
            }
        }
    }

    private void put(Map<String, String> files) {
        var sources = new TreeMap<String, List<Path>>();
        try {
            for (var file : files.entrySet()) {
                var path = root.resolve(file.getKey());
                if (file.getValue().isEmpty()) {
                    Files.deleteIfExists(path);
                    Files.deleteIfExists(compiled(file.getKey()));
                    continue;
                }
                Files.createDirectories(path.resolveSibling(""));
                Files.writeString(path, file.getValue());
                if (file.getKey().endsWith(".java")) {
                    sources.computeIfAbsent(
                                    file.getKey().replaceFirst("/src/main/java/.*", ""), module -> new ArrayList<>())
                            .add(path);
                }
            }
            compile(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path compiled(String source) {
        return root.resolve(source.replace("src/main/java", "target/classes").replaceFirst("\\.java$", ".class"));
    }

    /** Each module with the sources of all, since they may name each other in whatever direction is wrong. */
    private void compile(Map<String, List<Path>> sources) throws IOException {
        var sourcePath = sources.keySet().stream()
                .map(module -> root.resolve(module).resolve("src/main/java").toString())
                .collect(Collectors.joining(File.pathSeparator));
        var said = new StringWriter();
        for (var module : sources.entrySet()) {
            var out = root.resolve(module.getKey()).resolve("target/classes");
            Files.createDirectories(out);
            var options = List.of(
                    "-d",
                    out.toString(),
                    "-g",
                    "-parameters",
                    "-proc:none",
                    "-implicit:none",
                    "-nowarn",
                    "-sourcepath",
                    sourcePath,
                    "-classpath",
                    classPath());
            var units = FILES.getJavaFileObjectsFromPaths(module.getValue());
            var done = COMPILER.getTask(said, FILES, null, options, null, units).call();
            assertThat(done).as("compiles: %s", said).isTrue();
        }
    }

    private String classPath() throws IOException {
        try (var folders = Files.list(root)) {
            return folders.map(folder -> folder.resolve("target/classes").toString())
                            .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator))
                    + System.getProperty("java.class.path");
        }
    }
}
