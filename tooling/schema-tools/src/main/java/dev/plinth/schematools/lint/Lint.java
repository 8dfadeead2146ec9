package dev.plinth.schematools.lint;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Kind;
import dev.plinth.reports.Report;
import dev.plinth.reports.Result;
import dev.plinth.reports.Subject;
import dev.plinth.reports.Terms;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.mapping.MappedSchema;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.project.ScriptFile;
import dev.plinth.schematools.safety.Compatibility;
import dev.plinth.schematools.safety.Excuses;
import dev.plinth.schematools.safety.Safety;
import dev.plinth.schematools.safety.ScriptRunner;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.style.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Checks of the migrations of a project: of the files themselves, and of what a server makes of them. */
public final class Lint {
    private static final Kind KIND =
            new Kind("lint", "Plinth migration lint", "Migration lint of schema", Terms.CHECKS);

    private final SchemaProject project;
    private Path manifest;
    private Map<String, Set<String>> arrows = Map.of();
    private Optional<PreviousMapping> previous = Optional.empty();
    private boolean eachReleased;
    private ScriptRunner runner = ScriptRunner.OTHER;
    private List<Check> style = List.of();

    private Lint(SchemaProject project, Path manifest) {
        this.project = project;
        this.manifest = manifest;
    }

    /** Of a project whose manifest of released scripts stands where it usually does. */
    public static Lint of(SchemaProject project) {
        return new Lint(project, Manifest.usualFile(project));
    }

    private Lint with(Consumer<Lint> change) {
        var other = new Lint(project, manifest);
        other.arrows = arrows;
        other.previous = previous;
        other.eachReleased = eachReleased;
        other.runner = runner;
        other.style = style;
        change.accept(other);
        return other;
    }

    /** The same, with another manifest. */
    public Lint releasedIn(Path file) {
        return with(other -> other.manifest = file);
    }

    /** The same, where each of these contexts may refer to those that are named, and to no other. */
    public Lint along(Map<String, Set<String>> declared) {
        return with(other -> other.arrows = declared);
    }

    /** The same, beside instances of a release that is still running. */
    public Lint beside(PreviousMapping mapping) {
        return with(other -> other.previous = Optional.of(mapping));
    }

    /** The same, where each script runs on what those before it made and others have filled meanwhile. */
    public Lint eachReleased() {
        return with(other -> other.eachReleased = true);
    }

    /** The same, where this is how scripts are run in the end. */
    public Lint runBy(ScriptRunner tool) {
        return with(other -> other.runner = tool);
    }

    /** The same, with checks of {@link Style}. */
    public Lint styledBy(List<Check> checks) {
        return with(other -> other.style = List.copyOf(checks));
    }

    /**
     * Runs all checks.
     *
     * @param server opens the server on which scripts are run; it is closed in the end, and left alone where the files
     *     themselves are not in order
     * @throws SchemaProblem if a check cannot run: a script fails, or the manifest cannot be read
     */
    public Report report(Supplier<ScratchServer> server) {
        var scripts = ScriptFile.of(project);
        var released = Manifest.read(manifest);
        Excuses.requireKnown(
                scripts.stream().filter(script -> !released.hasReleased(script)).toList(),
                Stream.concat(Safety.checks().stream(), Style.checks().stream()).toList());
        var checks = new ArrayList<>(checksOfFiles(scripts, released));
        if (checks.stream().allMatch(Result::holds)) {
            checks.addAll(checksOfRuns(scripts, released, server));
        } else {
            Stream.concat(
                            Stream.of(
                                    SingleTransaction.CHECK,
                                    ContextIsolation.CHECK,
                                    UpgradePath.CHECK,
                                    Idempotence.CHECK),
                            Stream.concat(Safety.checks().stream(), style.stream()))
                    .map(check -> Result.skipped(check, "fix the files first"))
                    .forEach(checks::add);
        }
        return new Report(KIND, subject(scripts), checks);
    }

    private Subject subject(List<ScriptFile> scripts) {
        var home = Files.exists(manifest)
                ? project.path(manifest)
                : scripts.stream().map(ScriptFile::path).findFirst().orElse("");
        var facts = new LinkedHashMap<String, Object>();
        facts.put("schema", project.schema());
        facts.put("scripts", scripts.size());
        return new Subject(
                project.schema(),
                scripts.size() == 1 ? "1 script" : scripts.size() + " scripts",
                project.root(),
                Optional.empty(),
                home,
                facts);
    }

    private List<Result> checksOfRuns(List<ScriptFile> scripts, Manifest released, Supplier<ScratchServer> opening) {
        try (var server = opening.get();
                var database = project.migrated(server)) {
            var schema = project.read(database.administrator());
            var mapping = previous.map(named -> named.read(project.classes(), project.loader(), project.naming()));
            var results = new ArrayList<>(List.of(
                    Result.of(SingleTransaction.CHECK, SingleTransaction.findings(project, scripts, released, server)),
                    project.migrationSets().size() < 2
                            ? Result.skipped(ContextIsolation.CHECK, "there is only one context")
                            : Result.of(
                                    ContextIsolation.CHECK,
                                    ContextIsolation.findings(project, scripts, released, arrows, server)),
                    released.releases().isEmpty()
                            ? Result.skipped(
                                    UpgradePath.CHECK,
                                    "nothing is released yet; mvn plinth:release -Drelease=NAME records a release")
                            : UpgradePath.look(project, scripts, released, schema, server),
                    // Last, since it works on the database that the others were held to.
                    Result.of(Idempotence.CHECK, Idempotence.findings(project, database, schema))));
            safety(ScriptFile.oneByOne(scripts), released, mapping, server).stream()
                    .map(result -> mapping.filter(known -> result.check().equals(Compatibility.CHECK))
                            .map(known -> both(PreviousMapping.findings(known, schema), result))
                            .orElse(result))
                    .forEach(results::add);
            results.addAll(style(ScriptFile.oneByOne(scripts), released, server));
            return results;
        }
    }

    /** What counts at a statement is not said again of the schema that is to be. */
    private static Result both(List<Finding> ofSchema, Result watched) {
        var tables = watched.findings().stream()
                .flatMap(finding -> Compatibility.table(finding).stream())
                .toList();
        var findings = new ArrayList<>(watched.found());
        ofSchema.stream()
                .filter(finding ->
                        Compatibility.table(finding).filter(tables::contains).isEmpty())
                .forEach(findings::add);
        return Result.of(Compatibility.CHECK, findings).noting(watched.note());
    }

    private List<Result> safety(
            List<ScriptFile> scripts, Manifest released, Optional<MappedSchema> mapping, ScratchServer server) {
        if (eachReleased) {
            // Each script has a release of its own before it, and only the last one's mapping is known.
            return Safety.look(project, scripts, script -> false, false, Optional.empty(), runner, server);
        }
        return released.releases().isEmpty()
                ? Safety.skipped("nothing is released yet; -DeachReleased takes each script for a release")
                : Safety.look(project, scripts, released::hasReleased, true, mapping, runner, server);
    }

    private List<Result> style(List<ScriptFile> scripts, Manifest released, ScratchServer server) {
        return style.isEmpty()
                ? List.of()
                : Style.look(project, scripts, script -> !eachReleased && released.hasReleased(script), style, server);
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
        var sealed = added.stream().filter(script -> !script.repeatable()).toList();
        return Stream.concat(
                        Stream.of(manifest + ": release " + name + " seals " + sealed.size()
                                + (sealed.size() == 1 ? " script" : " scripts")),
                        sealed.stream().map(script -> "  " + script))
                .toList();
    }

    private List<Result> checksOfFiles(List<ScriptFile> scripts, Manifest released) {
        return List.of(
                Result.of(UniqueVersions.CHECK, UniqueVersions.findings(scripts, released)),
                Result.of(ReleasedChecksums.CHECK, ReleasedChecksums.findings(project, scripts, released)));
    }
}
