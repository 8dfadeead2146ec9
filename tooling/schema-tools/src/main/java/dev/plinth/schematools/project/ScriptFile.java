package dev.plinth.schematools.project;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationScript;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.migrationrunner.Scripts;
import dev.plinth.migrationrunner.SqlScript;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A script with the file that it stands in.
 *
 * @param script as the runner knows it
 * @param file on disk
 * @param path the file as reports name it
 */
public record ScriptFile(MigrationScript script, Path file, String path) {
    private static final String ON_DISK = "filesystem:";

    /**
     * All scripts of a project, in the order in which they run.
     *
     * @throws SchemaProblem if one does not lie in a folder, or has a name that Flyway would overlook
     */
    public static List<ScriptFile> of(SchemaProject project) {
        try {
            return Scripts.of(project.migrationSets(), project.loader()).stream()
                    .map(script -> {
                        var file = file(script, project.migrationSets());
                        return new ScriptFile(script, file, project.path(file));
                    })
                    .toList();
        } catch (MigrationException e) {
            throw new SchemaProblem(String.valueOf(e.getMessage()), e);
        }
    }

    private static Path file(MigrationScript script, List<MigrationSet> migrationSets) {
        return migrationSets.stream()
                .filter(migrationSet -> migrationSet.name().equals(script.context()))
                .flatMap(migrationSet -> migrationSet.locations().stream())
                .filter(location -> location.startsWith(ON_DISK))
                .map(location -> Path.of(location.substring(ON_DISK.length())).resolve(script.file()))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new SchemaProblem(
                        script + " lies in no folder; name the folders of the scripts, and not the class path"));
    }

    /** Taken apart. */
    public SqlScript text() {
        return SqlScript.of(script.sql());
    }

    /** What is wrong in one of its lines. */
    public Finding wrong(int line, String what) {
        return new Finding(new Location("", path, line), what);
    }

    /** What is wrong with the whole of it. */
    public Finding wrong(String what) {
        return wrong(0, what);
    }

    /** The context that owns it. */
    public String context() {
        return script.context();
    }

    /** Whether it runs again each time it changes. */
    public boolean repeatable() {
        return script.repeatable();
    }

    /** Whether it runs on an empty schema only, in the place of all up to its version. */
    public boolean baseline() {
        return script.baseline();
    }

    /**
     * Those of which each builds on the one before: of baseline scripts none, or the last that stands for scripts that are
     * gone.
     */
    public static List<ScriptFile> oneByOne(List<ScriptFile> scripts) {
        return scripts.stream()
                .filter(script -> !script.baseline() || isBeginning(script, scripts))
                .toList();
    }

    private static boolean isBeginning(ScriptFile baseline, List<ScriptFile> scripts) {
        var version = ScriptVersion.of(baseline);
        var own = scripts.stream()
                .filter(script -> script.context().equals(baseline.context()) && !script.repeatable())
                .toList();
        var first = own.stream()
                .filter(script -> !script.baseline())
                .map(ScriptVersion::of)
                .min(Comparator.naturalOrder());
        return first.filter(other -> other.compareTo(version) <= 0).isEmpty()
                && own.stream()
                        .filter(ScriptFile::baseline)
                        .map(ScriptVersion::of)
                        .filter(other -> other.compareTo(version) > 0)
                        .allMatch(other -> first.filter(least -> least.compareTo(other) <= 0)
                                .isPresent());
    }

    /** The name of the file alone. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** What Flyway reads beside it; may be absent. */
    public Path settings() {
        return file.resolveSibling(name() + ".conf");
    }

    /** SHA-256, as if each line ended in a line feed alone, so that a checkout on Windows comes to the same. */
    public String hash() {
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new SchemaProblem("cannot read " + file + ": " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By its place, such as {@code ordering/V1__ordering.sql}. */
    @Override
    public String toString() {
        return script.toString();
    }
}
