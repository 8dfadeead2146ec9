package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.maven.Brought;
import dev.plinth.architecturerules.maven.Coordinates;
import dev.plinth.architecturerules.project.Module;
import dev.plinth.architecturerules.project.Pom;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.reports.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A module with code, and what its pom brings: up to another module that holds classes of the house, since that one answers
 * for itself.
 *
 * @param project that it is of
 * @param pom its own
 * @param all whose classes which module holds
 */
record ModulePom(Project project, Pom pom, Map<Coordinates, Tenants> all) {
    static List<ModulePom> of(Project project) {
        var withCode = project.poms().stream().filter(pom -> !pom.isParent()).toList();
        var all = new LinkedHashMap<Coordinates, Tenants>();
        for (var pom : withCode) {
            Tenants.of(project, new Module(pom.folder()))
                    .ifPresent(tenants -> all.put(project.reactor().coordinates(pom.file()), tenants));
        }
        return withCode.stream().map(pom -> new ModulePom(project, pom, all)).toList();
    }

    /** Whose classes it holds; none if it has none of the house. */
    Optional<Tenants> tenants() {
        return tenants(name());
    }

    /** Whose classes an artifact holds; none if it is no module, or has none of the house. */
    Optional<Tenants> tenants(Coordinates artifact) {
        return Optional.ofNullable(all.get(artifact));
    }

    List<Brought> brought() {
        return project.reactor().brought(pom.file(), all::containsKey);
    }

    Optional<String> fault() {
        return project.reactor().fault(pom.file());
    }

    /** Its pom as a whole. */
    Location place() {
        var file = project.relative(pom.file());
        return new Location(file, file, 0);
    }

    /** Notes that a dependency is wrong, with the way from this module to what it brings. */
    void wrong(Findings findings, Brought brought, String what) {
        var named = brought.declared();
        // With a slash, since a colon would end a key of the declaration.
        var element = name().artifact() + "(" + named.group() + "/" + named.artifact() + ")";
        var way = brought.path().stream().map(Coordinates::artifact).collect(Collectors.joining(" -> "));
        findings.wrong(
                new Location(element, project.relative(brought.pom()), brought.line()),
                what + ": " + name().artifact() + " -> " + way);
    }

    private Coordinates name() {
        return project.reactor().coordinates(pom.file());
    }
}
