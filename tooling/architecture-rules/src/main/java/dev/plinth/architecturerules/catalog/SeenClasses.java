package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.project.Module;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.reports.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Holds the classes that rules look at against the sources that people write. */
final class SeenClasses {
    private SeenClasses() {}

    static void check(Project project, Findings findings) {
        for (var module : project.modules()) {
            for (var source : module.sources()) {
                if (!source.endsWith("package-info.java") && !source.endsWith("module-info.java")) {
                    findings.see();
                    findings.target();
                    judge(project, findings, module, source);
                }
            }
        }
        for (var type : project.classes()) {
            file(type)
                    .flatMap(file -> missingSource(project, type, file))
                    .ifPresent(place -> findings.wrong(place, "is a class without a source"));
        }
    }

    /** A type that is there was compiled with all others of its source; only where it is not does the parser have to say more. */
    private static void judge(Project project, Findings findings, Module module, Path source) {
        var path = module.sourceRoot().relativize(source).toString();
        var namesake = path.substring(0, path.length() - ".java".length()).replaceAll("[/\\\\]", ".");
        if (!project.classes().contain(namesake)) {
            project.typesIn(source).stream()
                    .filter(place -> !project.classes().contain(place.element()))
                    .forEach(place -> findings.wrong(place, "is not among the classes that the rules see"));
        }
    }

    private static Optional<Location> missingSource(Project project, JavaClass type, Path file) {
        var name = type.getSource().flatMap(source -> source.getFileName()).orElse("");
        var path = type.getPackageName().replace('.', '/') + "/" + name;
        return name.endsWith(".java")
                        && !project.sources().containsKey(path)
                        && project.modules().stream()
                                .filter(module -> file.startsWith(module.classes()))
                                .anyMatch(
                                        module -> Files.isDirectory(module.sourceRoot()) && !isGenerated(module, path))
                ? Optional.of(new Location(type.getName(), project.relative(file), 0))
                : Optional.empty();
    }

    private static Optional<Path> file(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri())
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of);
    }

    private static boolean isGenerated(Module module, String path) {
        var folder = module.folder().resolve("target/generated-sources");
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var roots = Files.list(folder)) {
            return roots.anyMatch(root -> Files.exists(root.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
