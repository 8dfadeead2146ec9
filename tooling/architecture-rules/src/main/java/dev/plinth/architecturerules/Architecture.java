package dev.plinth.architecturerules;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.derived.Refresh;
import dev.plinth.architecturerules.frozen.KnownViolations;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.reports.Kind;
import dev.plinth.reports.Report;
import dev.plinth.reports.Result;
import dev.plinth.reports.Subject;
import dev.plinth.reports.Summary;
import dev.plinth.reports.Terms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A project held to what it declares. A test of ten lines, in whatever module sees its classes compiled:
 *
 * <pre>{@code
 * class ArchitectureTests {
 *     @TestFactory
 *     Stream<DynamicTest> holds() {
 *         return Architecture.declaredIn("architecture/plinth.properties").results()
 *                 .map(result -> dynamicTest(result.toString(), result::require));
 *     }
 * }
 * }</pre>
 */
public final class Architecture {
    private static final Kind KIND = new Kind(
            "rules",
            "Plinth architecture rules",
            "Architecture rules of",
            new Terms("rule", "held", "broken", "is broken", "are broken"));

    private final Project project;

    /** How the rules fared; they look once, whoever asks. */
    private @Nullable List<Result> results;

    private Architecture(Project project) {
        this.project = project;
    }

    /**
     * All modules of the project that a declaration stands in.
     *
     * @param declaration relative to the working folder, or to a folder above it
     * @throws Misdeclared if it cannot be read, or does not fit the project
     */
    public static Architecture declaredIn(String declaration) {
        return declaredIn(find(declaration));
    }

    /**
     * All modules of the project that a declaration stands in.
     *
     * @throws Misdeclared if it cannot be read, or does not fit the project
     */
    public static Architecture declaredIn(Path declaration) {
        return new Architecture(Project.of(read(declaration)));
    }

    /**
     * The same, as a Maven that runs sees it.
     *
     * @param localRepository the one of that Maven
     * @throws Misdeclared if it cannot be read, or does not fit the project
     */
    public static Architecture declaredIn(Path declaration, Path localRepository) {
        return new Architecture(Project.of(read(declaration), localRepository));
    }

    /**
     * The module of the working folder alone, for its own tests: a fault shows there first. Rules that need to see other
     * modules are skipped.
     *
     * @param declaration relative to the working folder, or to a folder above it
     * @throws Misdeclared if it cannot be read, or the working folder is in no module that is compiled
     */
    public static Architecture ofThisModule(String declaration) {
        return new Architecture(Project.ofModule(read(find(declaration)), Path.of("")));
    }

    /** How each rule fares, in the order of the catalog; what {@code file.frozen} of the declaration knows is set apart. */
    public Stream<Result> results() {
        return all().stream();
    }

    /**
     * Writes the reports into a folder, for example {@code target/plinth}: a page, JSON, SARIF, what GitLab reads, and a table
     * in Markdown.
     *
     * @return this, to go on with
     */
    public Architecture report(Path folder) {
        found().write(folder);
        return this;
    }

    /** All results as people read them on a console. */
    public Summary summary() {
        return found().summary();
    }

    private Report found() {
        var declaration = project.relative(project.declaration().file());
        int classes = project.classes().size();
        return new Report(
                KIND,
                new Subject(
                        project.declaration().housePackage(),
                        classes + " classes",
                        project.root(),
                        Optional.of(declaration),
                        declaration,
                        Map.of("classes", classes)),
                all());
    }

    /**
     * Fails where a rule is broken.
     *
     * @throws AssertionError with what is wrong, where, why and how to mend it, for all rules at once
     */
    public void check() {
        if (results().anyMatch(result -> !result.holds())) {
            throw new AssertionError(summary().text());
        }
    }

    /**
     * Writes down what is wrong now, in the file that {@code file.frozen} of the declaration names, so that only what is new
     * fails; if that file is there, takes out what is mended and adds nothing.
     *
     * @return what was done, in a line for people
     * @throws Misdeclared if the declaration names no such file, if a line of it cannot be meant, or if the file is not there
     *     and the environment variable {@code CI} is set
     */
    public String freeze() {
        return freeze(System.getenv(), LocalDate.now(ZoneId.systemDefault()));
    }

    String freeze(Map<String, String> environment, LocalDate today) {
        results = null;
        return known().freeze(environment, today);
    }

    /**
     * Writes anew the files that are derived from the declaration and no longer what it gives: the index of contexts,
     * owners, pictures, the page of rules. What in them is not derived stays.
     *
     * @return the files that it changed, relative to the root of the project
     * @throws Misdeclared if a picture has to be drawn and the program for it is missing
     */
    public List<String> refresh() {
        results = null;
        return new Refresh(project, Catalog.rules()).write();
    }

    private KnownViolations known() {
        return new KnownViolations(
                project, Catalog.rules().stream().map(rule -> rule.on(project)).toList());
    }

    private List<Result> all() {
        if (results == null) {
            results = known().apart();
        }
        return results;
    }

    private static Declaration read(Path file) {
        return Declaration.read(file)
                .requireRules(Catalog.rules().stream().map(Rule::id).toList());
    }

    private static Path find(String declaration) {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(declaration))) {
                return folder.resolve(declaration);
            }
        }
        throw new Misdeclared(
                "no " + declaration + " in " + start + " or above; write one, or name the one that is there");
    }
}
