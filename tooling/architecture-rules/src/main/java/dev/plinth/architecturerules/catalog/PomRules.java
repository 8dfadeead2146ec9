package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.maven.Brought;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What poms may bring, whether they name it or something that they name brings it. Each module that holds classes of the
 * house answers for its own pom, so that a leak is reported once, where it begins.
 */
final class PomRules {
    private PomRules() {}

    static List<Rule> all() {
        return List.of(inSight(), arrows(), tools(), flyway(), mapping(), model(), contract());
    }

    private static Rule inSight() {
        return Rule.of("POM-IN-SIGHT", "What a module depends on can be looked into, with all that it brings.")
                .because("no rule sees what hides behind a pom that is not there")
                .mend(
                        "build the project once, so that its poms are in the local repository, or mend what the pom names")
                .ofTheWhole()
                .check((project, findings) -> {
                    for (var module : ModulePom.of(project)) {
                        findings.see();
                        findings.target();
                        module.fault()
                                .ifPresent(fault -> findings.wrong(module.place(), "cannot be looked into: " + fault));
                        for (var brought : module.brought()) {
                            if (!brought.inSight()) {
                                module.wrong(
                                        findings,
                                        brought,
                                        "brings " + brought.artifact() + ", whose pom is not in the local repository");
                            }
                        }
                    }
                });
    }

    private static Rule arrows() {
        return Rule.of(
                        "POM-ARROWS",
                        "A module depends on modules of layers that its own layer may use, and by way of them on what those"
                                + " may use.")
                .because("what is on the class path gets used one day, first at run time and then in code")
                .mend(
                        "take the dependency out, or to test scope if only tests need it, or declare the arrow with may-use or"
                                + " may-use-in-tests and have it reviewed")
                .ofTheWhole()
                .unless(project ->
                        unless(project, tenants -> !tenants.areTools(), 2, "no two modules hold classes of layers"))
                .check((project, findings) -> {
                    for (var module : ModulePom.of(project)) {
                        var own = module.tenants().filter(tenants -> !tenants.areTools());
                        if (own.isEmpty()) {
                            continue;
                        }
                        findings.see();
                        for (var brought : module.brought()) {
                            var others = module.tenants(brought.artifact()).filter(tenants -> !tenants.areTools());
                            if (others.isPresent()) {
                                findings.target();
                                if (!own.get().reach(others.get(), brought.inTests())) {
                                    module.wrong(findings, brought, brings(brought, others.get()));
                                }
                            }
                        }
                    }
                });
    }

    private static Rule tools() {
        return Rule.of(
                        "POM-TOOLS-APART",
                        "Modules of tools depend on no layer, not even in tests, and below the applications modules of layers"
                                + " depend on tools in tests only.")
                .because("other projects use the tools without this house, and this house without the tools")
                .mend(
                        "hand in what the tool needs from outside, or move the dependency to an application or to test scope")
                .ofTheWhole()
                .unless(project -> unless(project, Tenants::areTools, 1, "no module holds tools alone"))
                .check((project, findings) -> {
                    for (var module : ModulePom.of(project)) {
                        var own = module.tenants();
                        if (own.isEmpty()) {
                            continue;
                        }
                        findings.see();
                        for (var brought : module.brought()) {
                            findings.target();
                            var others = module.tenants(brought.artifact());
                            if (others.isPresent() && areMixed(own.get(), others.get(), brought)) {
                                module.wrong(findings, brought, brings(brought, others.get()));
                            }
                        }
                    }
                });
    }

    private static boolean areMixed(Tenants own, Tenants others, Brought brought) {
        return own.areTools()
                ? !others.areTools()
                : others.areTools() && !brought.inTests() && !own.include(Role.APPLICATION);
    }

    private static String brings(Brought brought, Tenants others) {
        return "brings " + brought.artifact() + " of " + others + (brought.inTests() ? " to its tests" : "");
    }

    private static Rule flyway() {
        return technique("POM-FLYWAY-IN-MIGRATIONS", Technique.FLYWAY, Role.MIGRATIONS)
                .because("the schema is written in one place, and an application chooses only when");
    }

    private static Rule mapping() {
        return technique("POM-JPA-IN-PERSISTENCE", Technique.MAPPING, Role.PERSISTENCE)
                .because("how something is stored is decided in one place, and can be exchanged there");
    }

    /** What holds the model or the contract alone has a rule of its own, which allows far less. */
    private static Rule technique(String id, Technique technique, Role home) {
        return Rule.of(
                        id,
                        "Only modules of " + home + " bring " + technique.name() + " to more than tests; others get it"
                                + " by way of them.")
                .mend("depend on the module of " + home + " instead, or exclude what the library brings")
                .about(home)
                .ofTheWhole()
                .check((project, findings) -> {
                    for (var module : ModulePom.of(project)) {
                        var own = module.tenants()
                                .filter(tenants -> !tenants.areOnly(Role.MODEL) && !tenants.areOnly(Role.CONTRACT));
                        if (own.isEmpty()) {
                            continue;
                        }
                        findings.see();
                        for (var brought : module.brought()) {
                            if (brought.inTests() || !technique.isBroughtBy(brought.artifact())) {
                                continue;
                            }
                            if (own.get().include(home)) {
                                findings.target();
                            } else {
                                module.wrong(findings, brought, "brings " + brought.artifact());
                            }
                        }
                    }
                });
    }

    private static Rule model() {
        return pure("POM-MODEL-PURE", Role.MODEL, Set.of("org.jspecify"))
                .because("a library of the model is a library of every layer, and the model outlives it")
                .mend("put a port before it and implement that in another layer, or move the dependency to test scope");
    }

    private static Rule contract() {
        return pure("POM-CONTRACT-PURE", Role.CONTRACT, Set.of("org.jspecify", "jakarta.validation"))
                .because("who speaks with us takes the contract, and all that it brings")
                .mend("let the layer that speaks the contract bring the library, or move the dependency to test scope");
    }

    private static Rule pure(String id, Role role, Set<String> groups) {
        return Rule.of(
                        id,
                        "A module of the " + role + " brings nothing to more than tests but "
                                + groups.stream().sorted().collect(Collectors.joining(" and ")) + ".")
                .about(role)
                .ofTheWhole()
                .unless(project ->
                        unless(project, tenants -> tenants.areOnly(role), 1, "no module holds the " + role + " alone"))
                .check((project, findings) -> {
                    for (var module : ModulePom.of(project)) {
                        if (module.tenants().filter(own -> own.areOnly(role)).isEmpty()) {
                            continue;
                        }
                        findings.see();
                        findings.target();
                        for (var brought : module.brought()) {
                            if (!brought.inTests()
                                    && !groups.contains(brought.artifact().group())
                                    && module.tenants(brought.artifact()).isEmpty()) {
                                module.wrong(findings, brought, "brings " + brought.artifact());
                            }
                        }
                    }
                });
    }

    private static Optional<String> unless(Project project, Predicate<Tenants> wanted, int count, String reason) {
        long held = project.modules().stream()
                .flatMap(module -> Tenants.of(project, module).stream())
                .filter(wanted)
                .count();
        return held < count ? Optional.of(reason) : Optional.empty();
    }
}
