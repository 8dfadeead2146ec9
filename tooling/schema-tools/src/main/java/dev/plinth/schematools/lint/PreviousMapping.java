package dev.plinth.schematools.lint;

import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.mapping.MappingCheck;
import dev.plinth.schematools.mapping.MappingSource;
import dev.plinth.schematools.mapping.Naming;
import dev.plinth.schematools.safety.Compatibility;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The mapping of a release that is still running while the new one starts.
 *
 * @param named jars and folders of compiled classes that hold the mapping
 * @param libraries what they need besides, if it is not what the project needs today
 */
public record PreviousMapping(List<Path> named, List<Path> libraries) {
    public PreviousMapping {
        named = List.copyOf(named);
        libraries = List.copyOf(libraries);
    }

    /**
     * Reads it.
     *
     * @param today folders with compiled classes of the project, which were not there then
     * @param loader finds what both need
     * @param naming how names of the mapping become those of the schema
     * @throws SchemaProblem if nothing is mapped there, or the mapping cannot be understood
     */
    public MappedSchema read(List<Path> today, ClassLoader loader, Naming naming) {
        var opened = new ArrayList<FileSystem>();
        var classPath = Stream.concat(named.stream(), libraries.stream()).toList();
        try (var then = new PreviousClassLoader(classPath, today, loader)) {
            var folders = new ArrayList<Path>();
            for (var place : named) {
                folders.add(folder(place, opened));
            }
            var source = MappingSource.in(folders, then).named(naming);
            if (source.isEmpty()) {
                throw new SchemaProblem(
                        "nothing is mapped in " + named + "; name what holds the mapping with -Dagainst=");
            }
            return MappedSchema.of(source);
        } catch (IOException e) {
            throw new SchemaProblem("cannot read " + named + ": " + e, e);
        } finally {
            opened.forEach(PreviousMapping::close);
        }
    }

    /**
     * What of a schema keeps instances of the previous release from reading and writing.
     *
     * @param mapping of the previous release
     * @param schema as it is to be
     */
    public static List<Finding> findings(MappedSchema mapping, Schema schema) {
        return MappingCheck.differences(mapping, schema).stream()
                .map(difference -> Compatibility.about(
                        Objects.requireNonNullElse(
                                difference.object().parent(),
                                difference.object().name()),
                        new Finding(new Location("the previous mapping", "", 0), "cannot work: " + difference)
                                .showing(difference.text())
                                .with(difference.properties())))
                .toList();
    }

    private static Path folder(Path place, List<FileSystem> opened) throws IOException {
        if (Files.isDirectory(place)) {
            return place;
        }
        if (!Files.isRegularFile(place)) {
            throw new SchemaProblem("there is no " + place
                    + "; -Dagainst= names a jar, a folder of compiled classes, or" + " GROUP:ARTIFACT:VERSION");
        }
        try {
            var jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of());
            opened.add(jar);
            return jar.getPath("/");
        } catch (IOException e) {
            throw new SchemaProblem(place + " is no jar: " + e.getMessage(), e);
        }
    }

    private static void close(FileSystem jar) {
        try {
            jar.close();
        } catch (IOException e) {
            throw new SchemaProblem("cannot close " + jar + ": " + e, e);
        }
    }
}
