package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Part;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.reports.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may use whom: layers, contexts, tools, packages. */
final class ArrowRules {
    private ArrowRules() {}

    static List<Rule> all() {
        return List.of(layerOfEach(), layers(), contexts(), aboveContexts(), tools(), cycles());
    }

    private static Rule layerOfEach() {
        return Rule.of("LAYER-OF-EACH", "Every class of the house is in a declared layer, or in a declared tool.")
                .because("no rule looks at what nobody declared")
                .mend("move the class into a layer, or declare its package with layer.NAME.package or tools.packages")
                .check((project, findings) -> {
                    for (var type : project.classes()) {
                        findings.see();
                        findings.target();
                        if (project.layer(type).isEmpty() && !project.isTool(type)) {
                            findings.wrong(project.place(type), "is in no layer");
                        }
                    }
                });
    }

    private static Rule layers() {
        return Rule.of("LAYER-ARROWS", "A layer uses itself and the layers that it is declared to use.")
                .because("a layer exists because it keeps something out")
                .mend(
                        "move the code to a layer that may use both, or declare the arrow with may-use and have it reviewed")
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        select(project, type -> project.layer(type).isPresent()),
                        (type, used) -> reaches(project.layer(type), project.layer(used))));
    }

    private static Rule contexts() {
        return Rule.of("CONTEXT-ARROWS", "A context uses itself and the contexts that it is declared to use.")
                .because("a context belongs to one team, and what it uses is agreed upon with the others")
                .mend("refer to the other context by an id, or declare the arrow with may-use and have it reviewed")
                .unless(ArrowRules::hasNoContexts)
                .check((project, findings) -> {
                    if (project.isWhole()) {
                        findEmpty(project, findings);
                    }
                    Depending.only(
                            project,
                            findings,
                            select(project, type -> project.context(type).isPresent()),
                            (type, used) -> reaches(project.context(type), project.context(used)));
                });
    }

    private static void findEmpty(Project project, Findings findings) {
        var found = project.classes().stream()
                .flatMap(type -> project.context(type).stream())
                .collect(Collectors.toSet());
        project.declaration().contexts().stream()
                .filter(context -> !found.contains(context))
                .forEach(context -> findings.wrong(
                        new Location(
                                "context." + context.name(),
                                project.relative(project.declaration().file()),
                                0),
                        "has no class in a package of its name, in any layer"));
    }

    private static Rule aboveContexts() {
        return Rule.of(
                        "CONTEXT-FREE",
                        "Below the applications, what stands above the contexts uses the common one alone.")
                .because("a context is added or removed without editing a file of anybody else")
                .mend("move the code into the context that it is about, or let the context register itself")
                .unless(ArrowRules::hasNoContexts)
                .unless(project -> isAboveContexts(project).findAny().isPresent()
                        ? Optional.empty()
                        : Optional.of("no class stands above the contexts"))
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        isAboveContexts(project).toList(),
                        (type, used) -> project.context(used)
                                .filter(context -> !project.declaration().isCommon(context))
                                .isEmpty()));
    }

    private static Rule tools() {
        return Rule.of("TOOLS-APART", "Tools use no layer, and below the applications no layer uses a tool.")
                .because("other projects use the tools without this house, and this house without the tools")
                .mend("hand in what the tool needs from outside, or move the code to an application")
                .unless(project -> project.declaration().toolPackages().isEmpty()
                        ? Optional.of("no tools are declared")
                        : Optional.empty())
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        select(project, type -> !isApplication(project, type)),
                        (type, used) ->
                                project.isTool(type) ? project.layer(used).isEmpty() : !project.isTool(used)));
    }

    private static Rule cycles() {
        return Rule.of("NO-CYCLES", "No packages use each other in a circle.")
                .because("packages that use each other can only be understood together")
                .mend(
                        "take this arrow out, the thinnest of its circle: move what both need to a package of its own, or turn the arrow around with an interface")
                .unless(project -> packages(project).limit(2).count() < 2
                        ? Optional.of("there is one package only")
                        : Optional.empty())
                .check(ArrowRules::findCycles);
    }

    private static void findCycles(Project project, Findings findings) {
        packages(project).forEach(name -> findings.see());
        var arrows = project.classes().stream()
                .filter(type -> !Depending.isMadeByTheCompiler(type))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                // An array comes again as what it is made of.
                .filter(dependency -> !dependency.getTargetClass().isArray()
                        && !from(dependency).equals(to(dependency))
                        && Declaration.isBelow(
                                to(dependency), project.declaration().housePackage()))
                .collect(Collectors.groupingBy(dependency -> new Arrow(from(dependency), to(dependency))));
        arrows.forEach((arrow, dependencies) -> findings.target());
        var numbers = arrows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, arrow -> arrow.getValue().size()));
        for (var arrow : Circles.thinnest(numbers)) {
            arrows.getOrDefault(arrow, List.of())
                    .forEach(dependency -> findings.wrong(
                            project.place(dependency),
                            "is on a circle of packages, from " + arrow.from() + " to " + arrow.to()));
        }
    }

    private static Stream<String> packages(Project project) {
        return project.classes().stream().map(JavaClass::getPackageName).distinct();
    }

    private static String from(Dependency dependency) {
        return dependency.getOriginClass().getPackageName();
    }

    private static String to(Dependency dependency) {
        return dependency.getTargetClass().getPackageName();
    }

    private static Stream<JavaClass> isAboveContexts(Project project) {
        return project.classes().stream()
                .filter(type -> project.layer(type).isPresent()
                        && !isApplication(project, type)
                        && project.context(type).isEmpty());
    }

    static Optional<String> hasNoContexts(Project project) {
        return project.declaration().contexts().isEmpty() ? Optional.of("no contexts are declared") : Optional.empty();
    }

    private static boolean isApplication(Project project, JavaClass type) {
        return project.isIn(Role.APPLICATION, type);
    }

    private static boolean reaches(Optional<? extends Part> user, Optional<? extends Part> used) {
        return used.isEmpty() || user.filter(part -> part.reaches(used.get())).isPresent();
    }

    private static List<JavaClass> select(Project project, Predicate<JavaClass> wanted) {
        return project.classes().stream().filter(wanted).toList();
    }
}
