package dev.plinth.migrationrunner;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.ResourceName;
import org.flywaydb.core.internal.resource.ResourceNameParser;
import org.flywaydb.core.internal.scanner.Scanner;
import org.jspecify.annotations.Nullable;

/** The scripts of one migration set, as Flyway finds and names them. Needs no database. */
final class Folders {
    private static final String VERSIONED = "V";
    private static final String BASELINE = "B";
    private static final String REPEATABLE = "R";
    private static final String ON_DISK = "filesystem:";

    private final MigrationSet migrationSet;
    private final String[] locations;
    private final ResourceProvider resources;
    private final List<MigrationScript> scripts;

    /**
     * Looks into the folders of a migration set.
     *
     * @throws MigrationException if it has no folder, if a file there is not named as Flyway wants it, or if a migration is
     *     a class
     */
    Folders(MigrationSet migrationSet, ClassLoader loader) {
        this.migrationSet = migrationSet;
        var declared =
                Flyway.configure(loader).locations(migrationSet.locations().toArray(String[]::new));
        locations = Stream.of(declared.getLocations())
                .filter(location -> exists(location, loader))
                .map(Location::getDescriptor)
                .toArray(String[]::new);
        if (locations.length == 0) {
            throw new MigrationException("context " + migrationSet + " is declared and has no scripts in "
                    + String.join(" or ", migrationSet.locations()));
        }
        var configuration = Flyway.configure(loader).locations(locations);
        var scanner = new Scanner<>(JavaMigration.class, configuration, configuration.getLocations());
        scanner.getClasses().stream().map(Class::getName).sorted().findFirst().ifPresent(type -> {
            throw new MigrationException("context " + migrationSet + " has the migration " + type
                    + ", and a class cannot be planned or compared; write it in SQL");
        });
        resources = scanner;
        scripts = read(configuration);
    }

    MigrationSet migrationSet() {
        return migrationSet;
    }

    /** The folders that are there. */
    String[] locations() {
        return locations.clone();
    }

    /**
     * Its scripts in the order of Flyway: by version, a baseline script before the versioned one that it replaces, then the
     * repeatable ones by description.
     */
    List<MigrationScript> scripts() {
        return scripts;
    }

    /**
     * Refuses what Flyway would refuse without a file's name.
     *
     * @throws MigrationException if two scripts have one version, or two repeatable ones one description
     */
    void requireNoDuplicate() {
        for (int i = 1; i < scripts.size(); i++) {
            var script = scripts.get(i);
            var before = scripts.get(i - 1);
            if (script.repeatable() == before.repeatable()
                    && script.baseline() == before.baseline()
                    && isTwin(script, before)) {
                throw new MigrationException(script + " has the "
                        + (script.repeatable() ? "description" : "version") + " of " + before.file()
                        + "; give one of them another");
            }
        }
    }

    private static boolean isTwin(MigrationScript script, MigrationScript other) {
        return script.version() == null || other.version() == null
                ? script.description().equals(other.description())
                : MigrationVersion.fromVersion(script.version()).equals(MigrationVersion.fromVersion(other.version()));
    }

    Optional<MigrationScript> script(String file) {
        return scripts.stream().filter(script -> script.file().equals(file)).findFirst();
    }

    /** The same folders, as if they held none of these scripts. */
    ResourceProvider without(Set<String> files) {
        return new ResourceProvider() {
            @Override
            public @Nullable LoadableResource getResource(String name) {
                return resources.getResource(name);
            }

            @Override
            public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
                return resources.getResources(prefix, suffixes).stream()
                        .filter(resource -> !files.contains(resource.getRelativePath()))
                        .toList();
            }
        };
    }

    private static boolean exists(Location location, ClassLoader loader) {
        return location.getPrefix().equals(ON_DISK)
                ? Files.isDirectory(Path.of(location.getRootPath()))
                : loader.getResource(location.getRootPath()) != null;
    }

    private List<MigrationScript> read(FluentConfiguration configuration) {
        var names = new ResourceNameParser(configuration);
        var files = resources.getResources("", configuration.getSqlMigrationSuffixes()).stream()
                .map(resource -> new File(resource, names.parse(resource.getFilename())))
                .toList();
        var misnamed = files.stream()
                .filter(file -> !file.name.isValid())
                .map(file -> migrationSet + "/" + file.resource.getRelativePath())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!misnamed.isEmpty()) {
            throw new MigrationException(
                    "Flyway would overlook " + misnamed + "; call it V1__what_it_does.sql or R__what_it_makes.sql");
        }
        return files.stream()
                .filter(File::isScript)
                .sorted(Comparator.comparing(File::version, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(file -> !file.isBaseline())
                        .thenComparing(File::description))
                .map(file -> file.in(migrationSet))
                .toList();
    }

    /** A file with what its name says. */
    private record File(LoadableResource resource, ResourceName name) {
        /** Any other is a callback, which Flyway runs by itself. */
        boolean isScript() {
            return Set.of(VERSIONED, BASELINE, REPEATABLE).contains(name.getPrefix());
        }

        boolean isBaseline() {
            return name.getPrefix().equals(BASELINE);
        }

        @Nullable
        MigrationVersion version() {
            return name.getPrefix().equals(REPEATABLE) ? null : name.getVersion();
        }

        String description() {
            return name.getDescription();
        }

        MigrationScript in(MigrationSet migrationSet) {
            var version = version();
            return new MigrationScript(
                    migrationSet.name(),
                    version == null ? null : version.getVersion(),
                    isBaseline(),
                    description(),
                    resource.getRelativePath(),
                    text());
        }

        private String text() {
            var text = new StringWriter();
            try (var reader = resource.read()) {
                reader.transferTo(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }
}
