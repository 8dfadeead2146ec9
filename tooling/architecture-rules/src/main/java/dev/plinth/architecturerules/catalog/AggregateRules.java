package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps aggregates apart. */
final class AggregateRules {
    private AggregateRules() {}

    static List<Rule> all() {
        return List.of(byId(), ports(), oneRepository());
    }

    private static Rule byId() {
        return Rule.of(
                        "AGGREGATES-BY-ID",
                        "Aggregates, their children and values refer to aggregates by id only; a child may know its own aggregate.")
                .because("what is loaded and changed together has one border, and one transaction keeps it right")
                .mend("hold the id, and let the caller look the other aggregate up where it is needed")
                .about(Role.MODEL)
                .check(AggregatesById::check);
    }

    private static Rule ports() {
        return Rule.of(
                        "PORTS-ARE-INTERFACES",
                        "What another layer implements or extends of the model, or of the use cases, is an interface, or a failure.")
                .because("the inside says what it needs, and not how it is done")
                .mend("make an interface of what is needed, and call what is shared instead of inheriting it")
                .unless(project -> project.declaration().layers(Role.MODEL).isEmpty()
                        ? Optional.of("no layer has the role " + Role.MODEL)
                        : Optional.empty())
                .check(AggregateRules::findPorts);
    }

    private static void findPorts(Project project, Findings findings) {
        for (var type : project.classes()) {
            findings.see();
            type.getRawInterfaces().stream()
                    .filter(parent -> isOfAnInnerLayer(project, parent, type))
                    .forEach(parent -> findings.target());
            type.getRawSuperclass()
                    .filter(parent -> isOfAnInnerLayer(project, parent, type))
                    .ifPresent(parent -> {
                        findings.target();
                        if (!mayBeFailure(parent)) {
                            findings.wrong(
                                    project.place(type), "extends " + parent.getName() + ", which is no interface");
                        }
                    });
        }
    }

    private static boolean isOfAnInnerLayer(Project project, JavaClass parent, JavaClass type) {
        var role = project.role(parent);
        return role.filter(Set.of(Role.MODEL, Role.USE_CASES)::contains).isPresent()
                && !project.isIn(Role.MODEL, type)
                && !role.equals(project.role(type));
    }

    /** Of a class that was not found, as another module's may be, nobody knows what is above it. */
    private static boolean mayBeFailure(JavaClass type) {
        return type.isAssignableTo(Throwable.class) || type.getRawSuperclass().isEmpty();
    }

    private static Rule oneRepository() {
        return Rule.of("ONE-REPOSITORY", "An aggregate has one repository.")
                .because("who looks for an aggregate, or adds one, has one place to go to")
                .mend("move the methods to the first repository, or hand out a read model where only reading is meant")
                .about(Role.MODEL)
                .check((project, findings) -> {
                    project.classes(Role.MODEL).forEach(type -> findings.see());
                    Aggregates.of(project).repositories().forEach((aggregate, repositories) -> {
                        findings.target();
                        if (repositories.size() > 1) {
                            var names = repositories.stream()
                                    .map(JavaClass::getName)
                                    .collect(Collectors.joining(" and "));
                            repositories.forEach(repository -> findings.wrong(
                                    project.place(repository),
                                    "is not alone: " + names + " hold " + aggregate.getName()));
                        }
                    });
                });
    }
}
