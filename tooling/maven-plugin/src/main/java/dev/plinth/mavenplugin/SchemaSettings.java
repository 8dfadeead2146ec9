package dev.plinth.mavenplugin;

import dev.plinth.reports.Colors;
import dev.plinth.reports.Report;
import dev.plinth.reports.ReportFile;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.lint.Lint;
import dev.plinth.schematools.lint.Manifest;
import dev.plinth.schematools.lint.PreviousMapping;
import dev.plinth.schematools.mapping.Naming;
import dev.plinth.schematools.project.ProjectLayout;
import dev.plinth.schematools.project.SchemaProject;
import dev.plinth.schematools.safety.ScriptRunner;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.style.Style;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a goal about a schema was told, in the words of the library.
 *
 * @param settings by name
 */
record SchemaSettings(Map<String, String> settings) {
    String required(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether a switch is on. */
    boolean says(String name) {
        return Boolean.parseBoolean(settings.get(name));
    }

    /** How long something takes, as ISO 8601 writes it. */
    Optional<Duration> duration(String name) {
        return find(name).map(text -> {
            try {
                return Duration.parse(text);
            } catch (DateTimeParseException e) {
                throw new SchemaProblem(
                        "plinth." + name + " is '" + text + "', which is not a duration; write PT5S for 5 seconds", e);
            }
        });
    }

    Path root() {
        return Path.of(required("root"));
    }

    Path reports() {
        return Path.of(required("reports"));
    }

    SchemaProject project() {
        var layout = layout();
        var migrationSets = layout.migrationSets(required("locations"));
        var preparation = find("preparation").or(layout::preparation).map(root()::resolve);
        var naming = find("naming").map(Naming::of).orElse(Naming.JPA);
        return new SchemaProject(
                required("schema"),
                migrationSets,
                preparation,
                paths("classes"),
                Thread.currentThread().getContextClassLoader(),
                find("snapshot").map(root()::resolve).orElseGet(() -> layout.snapshot(migrationSets)),
                naming,
                root());
    }

    private ProjectLayout layout() {
        return new ProjectLayout(root(), paths("modules"), find("declaration").map(Path::of));
    }

    /** What is promised of its migrations. */
    Lint lint() {
        var lint = Lint.of(project()).along(layout().arrows()).releasedIn(manifest());
        if (find("against").isPresent()) {
            lint = lint.beside(new PreviousMapping(paths("against"), paths("against.libraries")));
        }
        var runner =
                find("own.runner").filter(Boolean::parseBoolean).isPresent() ? ScriptRunner.PLINTH : ScriptRunner.OTHER;
        lint = find("style").map(Style::named).map(lint::styledBy).orElse(lint);
        lint = lint.runBy(duration("lockTimeout").map(runner::waiting).orElse(runner));
        return find("each.released").filter(Boolean::parseBoolean).isPresent() ? lint.eachReleased() : lint;
    }

    /** The file that says which scripts are released. */
    Path manifest() {
        return find("manifest").map(root()::resolve).orElseGet(() -> Manifest.usualFile(project()));
    }

    ScratchServer server() {
        return find("server.url")
                .map(url -> ScratchServer.at(
                        new Login(url, required("server.user"), System.getenv("PLINTH_SERVER_PASSWORD"))))
                .orElseGet(ScratchServer::embedded);
    }

    /** A file of SQL that makes a schema in an empty database. */
    Optional<Path> from() {
        return find("from").map(root()::resolve);
    }

    /** The database that people use. */
    Optional<Login> live() {
        return find("url")
                .map(url -> new Login(
                        url,
                        find("user")
                                .orElseThrow(
                                        () -> new SchemaProblem(
                                                "plinth.url names a database, and nobody says who reads it; add -Dplinth.user=ROLE")),
                        System.getenv("PLINTH_PASSWORD")))
                .map(Login::tried);
    }

    /** The database that people use, where a goal cannot do without. */
    Login database() {
        return live().orElseThrow(() -> new SchemaProblem(
                "no database is named; add -Dplinth.url=jdbc:postgresql://HOST/DATABASE -Dplinth.user=ROLE"));
    }

    /** Says what checks found, and writes the files of it. */
    void write(Report report, Consumer<String> out) {
        try {
            report.write(reports());
        } catch (UncheckedIOException e) {
            throw new SchemaProblem("cannot write the reports to " + reports() + ": " + e.getCause(), e);
        }
        report.summary()
                .text(Colors.of(says("terminal"), System.getenv()))
                .lines()
                .forEach(out);
        out.accept(
                "Reports: " + reports().resolve(ReportFile.HTML.of(report.kind().name())));
    }

    /** Writes a file among the reports, and says where. */
    Path write(String name, String text) {
        var file = reports().resolve(name);
        try {
            Files.createDirectories(reports());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new SchemaProblem("cannot write " + file + ": " + e, e);
        }
    }

    private List<Path> paths(String name) {
        return Stream.of(required(name).split(File.pathSeparator))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .toList();
    }
}
