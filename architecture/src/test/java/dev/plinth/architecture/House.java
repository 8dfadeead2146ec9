package dev.plinth.architecture;

import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** This project as it lies on the disk and on the class path. */
final class House {
    /** The folder with the root pom. */
    static final Path ROOT = root();

    static final Declaration DECLARATION = Declaration.read(ROOT.resolve("architecture/plinth.properties"));

    private static final Set<String> NOT_OURS = Set.of(".git", ".idea", "target");

    private House() {}

    /** The poms of the build, parents first. */
    static List<Pom> poms() {
        return withModules(new Pom(Path.of("pom.xml"))).distinct().toList();
    }

    /** The modules that have code, layers first and in their order. */
    static List<Pom> modules() {
        var layers = DECLARATION.layers().stream().map(Part::name).toList();
        return poms().stream()
                .filter(pom -> !pom.isParent())
                .sorted(Comparator.comparing((Pom pom) -> {
                            int place = layers.indexOf(pom.folder().split("/")[0]);
                            return place < 0 ? layers.size() : place;
                        })
                        .thenComparing(Pom::folder))
                .toList();
    }

    private static Stream<Pom> withModules(Pom pom) {
        var folder = Path.of(pom.folder());
        return Stream.concat(
                Stream.of(pom),
                pom.texts("//modules/module").stream()
                        .map(module -> new Pom(folder.resolve(module).resolve("pom.xml")))
                        .flatMap(House::withModules));
    }

    /** The sources of main code in a folder of the house. */
    static List<Path> mainSources(Path folder) {
        return files().stream()
                .filter(file -> file.startsWith(ROOT.resolve(folder)))
                .filter(file ->
                        path(file).contains("src/main/java/") && path(file).endsWith(".java"))
                .toList();
    }

    /** All files, without what the build makes. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> ours(ROOT.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the folders right inside one. */
    static Set<String> foldersIn(Path folder) {
        return namesIn(folder, Files::isDirectory);
    }

    /** The names of the files right inside one. */
    static Set<String> filesIn(Path folder) {
        return namesIn(folder, Files::isRegularFile);
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the house as documents name it, on every platform. */
    static String path(Path file) {
        return ROOT.relativize(ROOT.resolve(file)).toString().replace('\\', '/');
    }

    private static Set<String> namesIn(Path folder, Predicate<Path> kind) {
        try (Stream<Path> entries = Files.list(ROOT.resolve(folder))) {
            return entries.filter(kind)
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ours(Path file) {
        for (var part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("architecture/plinth.properties"))) {
                return folder;
            }
        }
        throw new IllegalStateException("architecture/plinth.properties is in no folder above");
    }
}
