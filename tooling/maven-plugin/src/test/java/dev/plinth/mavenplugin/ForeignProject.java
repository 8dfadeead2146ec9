package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.project.Pom;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A Maven project in a style that is not ours, with faults in it that people make. It lies in {@code src/it}; tests work on
 * copies of it.
 *
 * @param root where its outermost pom stands
 */
record ForeignProject(Path root) {
    private static final Path FOLDER = Path.of("src/it");

    /** On what is built here, and lies in no repository yet. */
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>dev.plinth</groupId>.*?</dependency>", Pattern.DOTALL);

    /** All of them. */
    static Stream<ForeignProject> all() {
        return Stream.of("annotated", "hexagonal", "todo").map(ForeignProject::named);
    }

    /** One of them. */
    static ForeignProject named(String name) {
        return new ForeignProject(FOLDER.resolve(name));
    }

    /** A fresh copy. */
    ForeignProject copy(Path folder) {
        var copy = folder.resolve(toString());
        try (var originals = Files.walk(root)) {
            for (var original : originals.filter(Files::isRegularFile).toList()) {
                var file = copy.resolve(root.relativize(original));
                Files.createDirectories(file.resolveSibling(""));
                Files.copy(original, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ForeignProject(copy);
    }

    /** Its poms, the parent first. */
    List<Pom> poms() {
        return Pom.read(root.resolve("pom.xml").toAbsolutePath()).withModules().toList();
    }

    /** Its modules with code, in the order in which they can be built. */
    List<Path> modules() {
        return poms().stream().filter(pom -> !pom.isParent()).map(Pom::folder).toList();
    }

    /** The module whose tests hold the project to its declaration. */
    Path tested() {
        return modules().get(modules().size() - 1);
    }

    /** The class of ten lines. */
    Path testClass() {
        return files(tested().resolve("src/test/java"), ".java").get(0);
    }

    /** What the rules are expected to say, a line each. */
    List<String> expected() {
        return lines("expected.txt");
    }

    private List<String> lines(String file) {
        return text(root.resolve(file))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** How its schema is expected to differ, a line each. */
    List<String> expectedOfSchema() {
        return lines("expected-schema.txt");
    }

    /** Where its compiled classes lie. */
    List<Path> classes() {
        return modules().stream()
                .map(module -> module.resolve("target/classes"))
                .toList();
    }

    /** What the rules said in the reports of a module. */
    static List<String> found(Path module) {
        return SaidRules.read(module.resolve("target/plinth/rules.json")).lines();
    }

    /** Compiles all modules as Maven would, and the tests of the last; with libraries that lie here, and not in a repository. */
    void compile() {
        compileMain();
        compile(List.of(testClass()), tested().resolve("target/test-classes"));
    }

    /** Compiles all modules as Maven would, without tests. */
    void compileMain() {
        for (var pom : poms()) {
            put(
                    pom.file(),
                    DEPENDENCY
                            .matcher(text(pom.file()))
                            .replaceAll(match -> match.group().replaceAll(".+", "")));
        }
        for (var module : modules()) {
            var sources = files(module.resolve("src/main/java"), ".java");
            if (!sources.isEmpty()) {
                compile(sources, module.resolve("target/classes"));
            }
            for (var resource : files(module.resolve("src/main/resources"), "")) {
                put(
                        module.resolve("target/classes")
                                .resolve(module.resolve("src/main/resources").relativize(resource)),
                        text(resource));
            }
        }
    }

    /** Its own classes, then the libraries that this module's tests have, too. */
    String classPath() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(tested().resolve("target/test-classes")),
                                modules().stream().map(module -> module.resolve("target/classes"))),
                        Stream.of(System.getProperty("java.class.path")))
                .map(Object::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void compile(List<Path> sources, Path out) {
        compiled(sources, out, classPath());
    }

    /** Compiles sources, and gives the class path that begins with what came out. */
    static String compiled(List<Path> sources, Path out, String classPath) {
        var said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Files.createDirectories(out);
            var options = List.of(
                    "-d", out.toString(), "-g", "-parameters", "-proc:none", "-nowarn", "-classpath", classPath);
            var done = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as("compiles: %s", said).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + File.pathSeparator + classPath;
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void put(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name. */
    @Override
    public String toString() {
        return root.getFileName().toString();
    }
}
