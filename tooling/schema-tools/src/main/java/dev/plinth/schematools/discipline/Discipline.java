package dev.plinth.schematools.discipline;

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

/** The promises that a team makes about migrations, looked at as a whole. */
public final class Discipline {
    private static final String UNIQUE = "Each script has a version of its own, behind all that are released";
    private static final String SEALED = "Released scripts are what they were";
    private static final String TRANSACTION = "Each script runs in one transaction, or says why not";
    private static final String GROUND =
            "Versioned scripts touch another context by foreign keys to primary keys and immutable functions alone";
    private static final String ENDS = "Each release comes to the schema that an empty database comes to";
    private static final String SECOND = "Migrating again changes nothing";
    private static final String PREVIOUS = "The previous release reads and writes on the new schema";

    private final SchemaProject project;
    private final Path manifest;
    private final Map<String, Set<String>> arrows;
    private final Optional<PreviousMapping> previous;

    private Discipline(
            SchemaProject project, Path manifest, Map<String, Set<String>> arrows, Optional<PreviousMapping> previous) {
        this.project = project;
        this.manifest = manifest;
        this.arrows = arrows;
        this.previous = previous;
    }

    /** Of a project whose manifest of released scripts stands beside its snapshot, as {@code migrations.sha256}. */
    public static Discipline of(SchemaProject project) {
        return new Discipline(
                project, project.snapshot().resolveSibling("migrations.sha256"), Map.of(), Optional.empty());
    }

    /** The same, with another manifest. */
    public Discipline releasedIn(Path file) {
        return new Discipline(project, file, arrows, previous);
    }

    /** The same, where each of these contexts may refer to those that are named, and to no other. */
    public Discipline along(Map<String, Set<String>> declared) {
        return new Discipline(project, manifest, declared, previous);
    }

    /** The same, beside instances of a release that is still running. */
    public Discipline beside(PreviousMapping mapping) {
        return new Discipline(project, manifest, arrows, Optional.of(mapping));
    }

    /**
     * Looks at all of them.
     *
     * @param server opens the server on which scripts are run; it is closed in the end, and left alone where the files
     *     themselves are not in order
     * @throws SchemaProblem if nobody can look: a script that does not run, a manifest that nobody can read
     */
    public DisciplineReport report(Supplier<ScratchServer> server) {
        var scripts = ScriptFile.of(project);
        var released = Manifest.read(manifest);
        var promises = new ArrayList<>(promisesOfFiles(scripts, released));
        if (promises.stream().allMatch(Promise::holds)) {
            promises.addAll(promisesOfRuns(scripts, released, server));
        } else {
            var why = "first the files have to be in order";
            promises.add(Promise.leftOut("transaction", TRANSACTION, why));
            promises.add(Promise.leftOut("ground", GROUND, why));
            promises.add(Promise.leftOut("ends", ENDS, why));
            promises.add(Promise.leftOut("second", SECOND, why));
            promises.add(Promise.leftOut("previous", PREVIOUS, why));
        }
        return new DisciplineReport(promises);
    }

    private List<Promise> promisesOfRuns(List<ScriptFile> scripts, Manifest released, Supplier<ScratchServer> opening) {
        try (var server = opening.get();
                var database = project.migrated(server)) {
            var schema = project.read(database.administrator());
            return List.of(
                    Promise.of("transaction", TRANSACTION, OneTransaction.findings(project, scripts, released, server)),
                    project.sequences().size() < 2
                            ? Promise.leftOut("ground", GROUND, "there is one sequence of scripts, so one context")
                            : Promise.of(
                                    "ground", GROUND, OwnGround.findings(project, scripts, released, arrows, server)),
                    released.releases().isEmpty()
                            ? Promise.leftOut(
                                    "ends",
                                    ENDS,
                                    "nothing is released yet; mvn plinth:release -Drelease=NAME says that it is")
                            : EqualEnds.look("ends", ENDS, project, scripts, released, schema, server),
                    previous.map(mapping -> Promise.of(
                                    "previous",
                                    PREVIOUS,
                                    mapping.findings(project.classes(), project.loader(), schema)))
                            .orElseGet(() -> Promise.leftOut(
                                    "previous", PREVIOUS, "nobody says which; -Dagainst= names its mapping")),
                    // Last, since it works on the database that the others were held to.
                    Promise.of("second", SECOND, SecondRun.findings(project, database, schema)));
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
        promisesOfFiles(scripts, released).stream()
                .flatMap(promise -> promise.findings().stream())
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

    private static List<Promise> promisesOfFiles(List<ScriptFile> scripts, Manifest released) {
        return List.of(
                Promise.of("versions", UNIQUE, UniqueVersions.findings(scripts, released)),
                Promise.of("released", SEALED, SealedScripts.findings(scripts, released)));
    }
}
