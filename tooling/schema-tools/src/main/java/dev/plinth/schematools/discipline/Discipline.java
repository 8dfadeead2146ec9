package dev.plinth.schematools.discipline;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The promises that a team makes about migrations, looked at as a whole. */
public final class Discipline {
    private static final String UNIQUE = "Each script has a version of its own, behind all that are released";
    private static final String SEALED = "Released scripts are what they were";

    private final SchemaProject project;
    private final Path manifest;

    private Discipline(SchemaProject project, Path manifest) {
        this.project = project;
        this.manifest = manifest;
    }

    /** Of a project whose manifest of released scripts stands beside its snapshot, as {@code migrations.sha256}. */
    public static Discipline of(SchemaProject project) {
        return new Discipline(project, project.snapshot().resolveSibling("migrations.sha256"));
    }

    /** The same, with another manifest. */
    public Discipline releasedIn(Path file) {
        return new Discipline(project, file);
    }

    /**
     * Looks at all of them.
     *
     * @param server opens the server on which scripts are run; it is closed in the end
     * @throws SchemaProblem if nobody can look: a script that does not run, a manifest that nobody can read
     */
    public DisciplineReport report(Supplier<ScratchServer> server) {
        var scripts = ScriptFile.of(project);
        var released = Manifest.read(manifest);
        return new DisciplineReport(promisesOfFiles(scripts, released));
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
