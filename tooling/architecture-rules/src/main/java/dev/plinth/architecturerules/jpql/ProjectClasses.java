package dev.plinth.architecturerules.jpql;

import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.project.Module;
import dev.plinth.architecturerules.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The compiled classes of a project, loaded, and its mapping files by their paths within the project, so that two of the
 * same name are two and nobody reads an old copy. What else the classes need comes from whoever runs the rules.
 */
public final class ProjectClasses extends URLClassLoader {
    private final Map<String, URL> files;

    private ProjectClasses(URL[] folders, Map<String, URL> files) {
        super(folders, Thread.currentThread().getContextClassLoader());
        this.files = files;
    }

    /** Those of a project. */
    public static ProjectClasses of(Project project, Mapping mapping) {
        return new ProjectClasses(
                project.modules().stream()
                        .map(Module::classes)
                        .map(ProjectClasses::url)
                        .toArray(URL[]::new),
                mapping.files().stream().collect(Collectors.toMap(file -> file.name(), file -> url(file.path()))));
    }

    /** Why one of the classes that are mapped cannot be loaded here; empty where all can. */
    public static Optional<String> cannotBeLoaded(Project project, Mapping mapping) {
        try (var classes = of(project, mapping)) {
            return names(project, mapping).stream()
                    .flatMap(name -> classes.obstacle(name).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of a project that are mapped or convert, by a file or by annotation. */
    static List<String> names(Project project, Mapping mapping) {
        var converters =
                mapping.converters().stream().map(converter -> converter.type().getName());
        return Stream.concat(
                        project.classes().stream().filter(mapping::isMapped).map(type -> type.getName()), converters)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> obstacle(String name) {
        try {
            Class.forName(name, false, this).getDeclaredFields();
            return Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.of(name + " cannot be loaded where the rules run, for want of " + e.getMessage());
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        var file = files.get(name);
        return file == null ? super.getResource(name) : file;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        var file = files.get(name);
        return file == null ? super.getResources(name) : Collections.enumeration(List.of(file));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
