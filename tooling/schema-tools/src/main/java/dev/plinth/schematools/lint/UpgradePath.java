package dev.plinth.schematools.lint;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.reports.Result;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.project.DryRun;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.project.TemporaryFolder;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether every release comes to the schema that an empty database comes to. The order differs: a new database runs all
 * scripts of one context before those of the next, and an old one those of the release first.
 *
 * <p>What a repeatable script was at a release is known only by its hash. One that is the same today is run there; what
 * another was, nobody knows, and the answer says so.
 */
public final class UpgradePath {
    static final Check CHECK = new Check(
            "upgrade-path",
            "Upgrades from each release end in the schema of a new database.",
            "databases in use were upgraded release by release, and tests mostly run on new ones",
            "make the scripts independent of the order in which contexts are migrated, or write one that ends in the same"
                    + " schema from wherever it starts");

    private final SchemaProject project;
    private final List<ScriptFile> scripts;
    private final Manifest manifest;
    private final ScratchServer server;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private UpgradePath(SchemaProject project, List<ScriptFile> scripts, Manifest manifest, ScratchServer server) {
        this.project = project;
        this.scripts = scripts;
        this.manifest = manifest;
        this.server = server;
    }

    /**
     * Migrates from each release.
     *
     * @param expected what the scripts make of an empty database
     */
    static Result look(
            SchemaProject project, List<ScriptFile> scripts, Manifest manifest, Schema expected, ScratchServer server) {
        var check = new UpgradePath(project, scripts, manifest, server);
        manifest.releases().stream().filter(check::isComplete).forEach(release -> check.from(release, expected));
        return Result.of(CHECK, check.findings).noting(String.join("; ", check.notes));
    }

    /** Scripts may be gone for which a baseline script stands; then a database of that time needs an older checkout first. */
    private boolean isComplete(Manifest.Release release) {
        var here = scripts.stream().map(manifest::path).collect(Collectors.toSet());
        var gone = manifest.versionedAt(release).keySet().stream()
                .filter(path -> !here.contains(path))
                .sorted()
                .toList();
        if (!gone.isEmpty()) {
            notes.add("release " + release.name() + " is left out, since " + gone.get(0)
                    + " is gone; a database of that release is migrated by one that has it");
        }
        return gone.isEmpty();
    }

    private void from(Manifest.Release release, Schema expected) {
        try (var database = server.create()) {
            project.prepare(database);
            migrateTo(release, database);
            try {
                project.migrations(database.as(database.owner(project.schema()).orElseThrow()))
                        .migrate();
            } catch (MigrationException e) {
                findings.add(new Finding(location(release), "cannot be migrated: " + e.getMessage()));
                return;
            }
            database.run("analyze", "analyze");
            Difference.between(expected, project.read(database.administrator())).stream()
                    .map(difference -> new Finding(
                                    location(release), "comes to another schema than an empty one: " + difference)
                            .showing(difference.text())
                            .with(difference.properties()))
                    .forEach(findings::add);
        }
    }

    private Location location(Manifest.Release release) {
        return new Location("release " + release.name(), project.path(manifest.file()), 0);
    }

    private void migrateTo(Manifest.Release release, ScratchDatabase database) {
        try (var folder = TemporaryFolder.of("release")) {
            copied(release, folder.path())
                    .migrations(database.as(database.owner(project.schema()).orElseThrow()))
                    .migrate();
        } catch (IOException e) {
            throw new SchemaProblem("cannot copy the scripts of release " + release.name() + ": " + e, e);
        } catch (MigrationException e) {
            throw new SchemaProblem("release " + release.name() + ": " + e.getMessage(), e);
        }
        repeat(release, database);
    }

    /** The project as it was: a folder for each migration set, with the versioned scripts that were released by then. */
    private SchemaProject copied(Manifest.Release release, Path folder) throws IOException {
        var released = manifest.versionedAt(release).keySet();
        var migrationSets = new ArrayList<MigrationSet>();
        for (var migrationSet : project.migrationSets()) {
            var place = Files.createDirectories(folder.resolve(migrationSet.name()));
            for (var script : scripts) {
                if (script.context().equals(migrationSet.name()) && released.contains(manifest.path(script))) {
                    var copy = place.resolve(script.script().file());
                    Files.createDirectories(copy.resolveSibling(""));
                    Files.copy(script.file(), copy);
                    if (Files.exists(script.settings())) {
                        Files.copy(script.settings(), copy.resolveSibling(script.name() + ".conf"));
                    }
                }
            }
            migrationSets.add(
                    new MigrationSet(migrationSet.name(), migrationSet.history(), List.of("filesystem:" + place)));
        }
        return project.with(migrationSets);
    }

    private void repeat(Manifest.Release release, ScratchDatabase database) {
        var known = manifest.repeatablesAt(release);
        var unknown = new TreeSet<>(known.keySet());
        try (var session = DryRun.joining(database, project)) {
            scripts.stream()
                    .filter(script -> script.repeatable() && script.hash().equals(known.get(manifest.path(script))))
                    .filter(script -> runs(script, session))
                    .forEach(script -> unknown.remove(manifest.path(script)));
        }
        if (!unknown.isEmpty()) {
            notes.add("release " + release.name() + " is taken without " + String.join(", ", unknown)
                    + ": only what is the same today is known");
        }
    }

    /** Not all that are the same run: one may stand on another that is not. */
    private static boolean runs(ScriptFile script, DryRun session) {
        try {
            session.begin(false);
            for (var statement : script.text().statements()) {
                session.run(statement);
            }
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
