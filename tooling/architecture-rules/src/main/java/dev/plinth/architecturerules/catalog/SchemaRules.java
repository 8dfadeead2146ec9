package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.jpql.DeployedMapping;
import dev.plinth.architecturerules.jpql.NamedQuery;
import dev.plinth.architecturerules.jpql.ProjectClasses;
import dev.plinth.architecturerules.jpql.Undeployable;
import dev.plinth.architecturerules.mapping.MappedClass;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.architecturerules.sql.ViewStatement;
import dev.plinth.reports.Location;
import dev.plinth.reports.Result.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What SQL and queries have to be. */
final class SchemaRules {
    private static final String ECLIPSELINK = "org.eclipse.persistence.internal.jpa.EntityManagerSetupImpl";

    private SchemaRules() {}

    static List<Rule> all() {
        return List.of(queries(), views());
    }

    private static Rule queries() {
        return Rule.of("QUERIES-PARSE", "EclipseLink takes the mapping, and every named query parses against it.")
                .because("a query is text that nothing reads before its first use, which may be in production")
                .mend("write the query in the names that the mapping has now")
                .ofTheWhole()
                .unless(project -> NamedQuery.of(project).isEmpty()
                        ? Optional.of("there is no named query, in a mapping file or at a class")
                        : Optional.empty())
                .unless(SchemaRules::hasNoJudge)
                .unless(project -> ProjectClasses.cannotBeLoaded(project, Mapping.of(project)))
                .check(SchemaRules::parse);
    }

    private static Optional<String> hasNoJudge(Project project) {
        return SchemaRules.class.getClassLoader().getResource(ECLIPSELINK.replace('.', '/') + ".class") == null
                ? Optional.of("EclipseLink, which judges queries, is not on the class path of the rules")
                : Optional.empty();
    }

    private static void parse(Project project, Findings findings) {
        var mapping = Mapping.of(project);
        var queries = NamedQuery.of(project);
        queries.forEach(query -> findings.see());
        try (var deployed = DeployedMapping.of(project, mapping)) {
            for (var query : queries) {
                findings.target();
                deployed.fault(query.name())
                        .ifPresent(fault -> findings.wrong(query.place(), "does not parse: " + fault));
            }
        } catch (Undeployable e) {
            findings.target();
            // Other rules say it better where they say it at all.
            MappingRules.all().stream()
                    .filter(rule -> rule.on(project).status() == Status.BROKEN)
                    .findFirst()
                    .ifPresentOrElse(
                            rule -> findings.skip(
                                    "EclipseLink does not take the mapping; first mend what " + rule.id() + " says"),
                            () -> findings.wrong(
                                    blamed(mapping, e.words())
                                            .orElse(queries.get(0).place()),
                                    "is in a mapping that EclipseLink does not take: " + e.words()));
        }
    }

    /** The last mapped class of which EclipseLink speaks: of two that do not go together, the second. */
    private static Optional<Location> blamed(Mapping mapping, String words) {
        return mapping.classes().stream()
                .filter(mapped -> Pattern.compile("(?<![\\w.$])" + Pattern.quote(mapped.name()) + "(?![\\w$])")
                        .matcher(words)
                        .find())
                .reduce((first, second) -> second)
                .map(MappedClass::place);
    }

    private static Rule views() {
        return Rule.of(
                        "VIEWS-INVOKER",
                        "Every SQL script that creates a view makes it security_invoker, and none takes that back.")
                .because(
                        "a view reads as its owner otherwise, who may see every row, whatever policies say of the reader")
                .mend(
                        "say create view … with (security_invoker = true); a script that has run and must not change is an exception with a reason")
                .unless(SchemaRules::hasNoViews)
                .check((project, findings) -> {
                    for (var script : scripts(project)) {
                        findings.see();
                        for (var statement : ViewStatement.of(read(script))) {
                            findings.target();
                            if (!statement.isInvoker()) {
                                findings.wrong(
                                        new Location(statement.view(), project.relative(script), statement.line()),
                                        "is a view that reads as its owner, not as security_invoker");
                            }
                        }
                    }
                });
    }

    /** Who declares who writes the schema wants to hear if its views are gone. */
    private static Optional<String> hasNoViews(Project project) {
        if (project.isWhole() && !project.declaration().layers(Role.MIGRATIONS).isEmpty()) {
            return Optional.empty();
        }
        return scripts(project).stream()
                        .allMatch(script -> ViewStatement.of(read(script)).isEmpty())
                ? Optional.of("no SQL script in src/main/resources creates a view")
                : Optional.empty();
    }

    /** The scripts of the layers that write the schema; where none is declared as such, of all modules. */
    private static List<Path> scripts(Project project) {
        var folders = project.declaration().layers(Role.MIGRATIONS).stream()
                .map(layer -> project.root().resolve(layer.folder()))
                .toList();
        return project.modules().stream()
                .filter(module -> folders.isEmpty() || folders.stream().anyMatch(module.folder()::startsWith))
                .flatMap(module -> module.resources(".sql").stream())
                .toList();
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
