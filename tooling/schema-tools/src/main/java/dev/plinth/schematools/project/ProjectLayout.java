package dev.plinth.schematools.project;

import dev.plinth.migrationrunner.ContextOrder;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the scripts of a Maven project lie.
 *
 * @param root the project's folder
 * @param modules the folders of its modules; the root alone if it has none
 * @param declaration the file that declares contexts, each with scripts of its own; empty if there are no contexts
 */
public record ProjectLayout(Path root, List<Path> modules, Optional<Path> declaration) {
    private static final String FLYWAY = "db/migration";
    private static final String BY_CONTEXT = "db/{context}";
    private static final String CONTEXT = "{context}";
    private static final String CLASSPATH = "classpath:";
    private static final String FILESYSTEM = "filesystem:";

    public ProjectLayout {
        modules = List.copyOf(modules);
    }

    /**
     * The migration sets.
     *
     * @param locations folders, separated by commas: relative to the root, or to the resources of any module, with or
     *     without Flyway's prefixes; one with {@code {context}} in it stands for one folder, and one migration set, for each
     *     declared context. An empty text stands for what Flyway looks for by itself, {@code db/migration}, else for
     *     {@code db/{context}}
     * @throws SchemaProblem if there is no such folder
     */
    public List<MigrationSet> migrationSets(String locations) {
        if (locations.isBlank()) {
            return folder(FLYWAY).isPresent() || declaration.isEmpty()
                    ? List.of(single(List.of(FLYWAY)))
                    : byContext(BY_CONTEXT);
        }
        var names = Stream.of(locations.split(",")).map(String::strip).toList();
        if (names.stream().noneMatch(name -> name.contains(CONTEXT))) {
            return List.of(single(names));
        }
        if (names.size() > 1) {
            throw new SchemaProblem("plinth.locations is " + locations + "; a folder with " + CONTEXT
                    + " is the only one, since each context has its scripts in one place");
        }
        return byContext(names.get(0));
    }

    private MigrationSet single(List<String> names) {
        var folders = names.stream().map(this::required).toList();
        return new MigrationSet(
                folders.get(0).getFileName().toString(),
                "flyway_schema_history",
                folders.stream().map(folder -> FILESYSTEM + folder).toList());
    }

    private List<MigrationSet> byContext(String location) {
        return contexts().stream()
                .map(context -> {
                    var folder = required(location.replace(CONTEXT, context));
                    return MigrationSet.of(
                            FILESYSTEM + folder.getParent(),
                            folder.getFileName().toString());
                })
                .toList();
    }

    private List<String> contexts() {
        var file = declaration.orElseThrow(() -> new SchemaProblem("plinth.locations names " + CONTEXT
                + ", and no declaration says which contexts there are; name it with -Dplinth.declaration=FILE"));
        return read(file, ContextOrder::read);
    }

    /** Of each declared context those that it may use; empty if nothing is declared. */
    public Map<String, Set<String>> arrows() {
        return declaration.map(file -> read(file, ContextOrder::arrows)).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** What an administrator runs before the first script, relative to the root; empty if no declaration names it. */
    public Optional<String> preparation() {
        return declaration.map(file -> read(file, ProjectLayout::properties).getProperty("file.preparation"));
    }

    private static Properties properties(InputStream declaration) throws IOException {
        var properties = new Properties();
        properties.load(declaration);
        return properties;
    }

    private interface Reading<T> {
        T from(InputStream declaration) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (var text = Files.newInputStream(file)) {
            return reading.from(text);
        } catch (IllegalArgumentException e) {
            throw new SchemaProblem(file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path required(String name) {
        return folder(name)
                .orElseThrow(() -> new SchemaProblem("there is no folder of migrations " + name + " in " + root
                        + " or in the resources of its modules; name it with plinth.locations"));
    }

    private Optional<Path> folder(String location) {
        var name = Stream.of(CLASSPATH, FILESYSTEM)
                .filter(location::startsWith)
                .map(place -> location.substring(place.length()))
                .findFirst()
                .orElse(location);
        var below = Stream.concat(Stream.of(root), modules.stream())
                .flatMap(module -> Stream.of(
                        module.resolve(name),
                        module.resolve("src/main/resources").resolve(name)));
        return below.filter(Files::isDirectory).map(Path::normalize).findFirst();
    }

    /** Where the snapshot stands if nobody says so: {@code schema.sql} beside the pom of the module with the scripts. */
    public Path snapshot(List<MigrationSet> migrationSets) {
        var scripts = Path.of(migrationSets.get(0).locations().get(0).substring(FILESYSTEM.length()));
        return modules.stream()
                .filter(scripts::startsWith)
                .max((one, other) -> one.getNameCount() - other.getNameCount())
                .orElse(root)
                .resolve("schema.sql");
    }
}
