package dev.plinth.schematools.lint;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks of the migrations of a project: of the files themselves, and of what a server makes of them. */
public final class Lint {
    private static final String UNIQUE = "Each script has a version of its own, above all released ones";
    private static final String SEALED = "Released scripts have not changed";
    private static final String TRANSACTION = "Each script runs in one transaction, or says why not";
    private static final String ISOLATION =
            "Versioned scripts refer to other contexts by foreign keys to primary keys and immutable functions only";
    private static final String UPGRADE = "Upgrades from each release end in the schema of a new database";
    private static final String IDEMPOTENCE = "Migrating again changes nothing";
    private static final String COMPATIBILITY = "The previous release reads and writes on the new schema";

    private final SchemaProject project;
    private final Path manifest;
    private final Map<String, Set<String>> arrows;
    private final Optional<PreviousMapping> previous;

    private Lint(
            SchemaProject project, Path manifest, Map<String, Set<String>> arrows, Optional<PreviousMapping> previous) {
        this.project = project;
        this.manifest = manifest;
        this.arrows = arrows;
        this.previous = previous;
    }

    /** Of a project whose manifest of released scripts stands where it usually does. */
    public static Lint of(SchemaProject project) {
        return new Lint(project, Manifest.usualFile(project), Map.of(), Optional.empty());
    }

    /** The same, with another manifest. */
    public Lint releasedIn(Path file) {
        return new Lint(project, file, arrows, previous);
    }

    /** The same, where each of these contexts may refer to those that are named, and to no other. */
    public Lint along(Map<String, Set<String>> declared) {
        return new Lint(project, manifest, declared, previous);
    }

    /** The same, beside instances of a release that is still running. */
    public Lint beside(PreviousMapping mapping) {
        return new Lint(project, manifest, arrows, Optional.of(mapping));
    }

    /**
     * Runs all checks.
     *
     * @param server opens the server on which scripts are run; it is closed in the end, and left alone where the files
     *     themselves are not in order
     * @throws SchemaProblem if a check cannot run: a script fails, or the manifest cannot be read
     */
    public LintReport report(Supplier<ScratchServer> server) {
        var scripts = ScriptFile.of(project);
        var released = Manifest.read(manifest);
        var checks = new ArrayList<>(checksOfFiles(scripts, released));
        if (checks.stream().allMatch(LintCheck::holds)) {
            checks.addAll(checksOfRuns(scripts, released, server));
        } else {
            var why = "fix the files first";
            checks.add(LintCheck.skipping("transaction", TRANSACTION, why));
            checks.add(LintCheck.skipping("isolation", ISOLATION, why));
            checks.add(LintCheck.skipping("upgrade-path", UPGRADE, why));
            checks.add(LintCheck.skipping("idempotence", IDEMPOTENCE, why));
            checks.add(LintCheck.skipping("compatibility", COMPATIBILITY, why));
        }
        return new LintReport(checks);
    }

    private List<LintCheck> checksOfRuns(List<ScriptFile> scripts, Manifest released, Supplier<ScratchServer> opening) {
        try (var server = opening.get();
                var database = project.migrated(server)) {
            var schema = project.read(database.administrator());
            return List.of(
                    LintCheck.of(
                            "transaction", TRANSACTION, SingleTransaction.findings(project, scripts, released, server)),
                    project.migrationSets().size() < 2
                            ? LintCheck.skipping("isolation", ISOLATION, "there is only one context")
                            : LintCheck.of(
                                    "isolation",
                                    ISOLATION,
                                    ContextIsolation.findings(project, scripts, released, arrows, server)),
                    released.releases().isEmpty()
                            ? LintCheck.skipping(
                                    "upgrade-path",
                                    UPGRADE,
                                    "nothing is released yet; mvn plinth:release -Drelease=NAME records a release")
                            : UpgradePath.look("upgrade-path", UPGRADE, project, scripts, released, schema, server),
                    previous.map(mapping -> LintCheck.of(
                                    "compatibility",
                                    COMPATIBILITY,
                                    mapping.findings(project.classes(), project.loader(), schema, project.naming())))
                            .orElseGet(() -> LintCheck.skipping(
                                    "compatibility", COMPATIBILITY, "-Dagainst=… has to name its mapping")),
                    // Last, since it works on the database that the others were held to.
                    LintCheck.of("idempotence", IDEMPOTENCE, Idempotence.findings(project, database, schema)));
        }
    }

    /**
     * Seals what is not released yet.
     *
     * @param name of the release
     * @return what was sealed, a line for people each
     * @throws SchemaProblem if what is there is not in order, so that it would be sealed for ever
     */
    public List<String> release(String name) {
        var scripts = ScriptFile.of(project);
        var released = Manifest.read(manifest);
        checksOfFiles(scripts, released).stream()
                .flatMap(check -> check.findings().stream())
                .findFirst()
                .ifPresent(finding -> {
                    throw new SchemaProblem("nothing is released, since " + finding);
                });
        var added = released.add(name, scripts);
        return Stream.concat(
                        Stream.of(manifest + ": release " + name + " seals "
                                + added.stream()
                                        .filter(script -> !script.repeatable())
                                        .count() + " scripts"),
                        added.stream().filter(script -> !script.repeatable()).map(script -> "  " + script))
                .toList();
    }

    private static List<LintCheck> checksOfFiles(List<ScriptFile> scripts, Manifest released) {
        return List.of(
                LintCheck.of("versions", UNIQUE, UniqueVersions.findings(scripts, released)),
                LintCheck.of("checksum", SEALED, ReleasedChecksums.findings(scripts, released)));
    }
}
