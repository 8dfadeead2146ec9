package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.Set;

/** What keeps the domain a domain. */
final class ModelRules {
    private static final Set<String> CORE = Set.of("java.lang", "java.math", "org.jspecify.annotations");

    private ModelRules() {}

    static List<Rule> all() {
        return List.of(pure());
    }

    private static Rule pure() {
        return Rule.of(
                        "MODEL-PURE",
                        "The model uses java.lang, java.util, java.time, java.math, null marks and itself, and nothing else.")
                .because("the domain outlives every library, and its tests need nothing")
                .mend(
                        "say in a port what the domain needs, and do it with the library in the layer that implements the port")
                .about(Role.MODEL)
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        project.classes(Role.MODEL),
                        (type, used) -> isCore(used) || project.isIn(Role.MODEL, used)));
    }

    private static boolean isCore(JavaClass type) {
        var name = type.getPackageName();
        return CORE.contains(name) || Declaration.isBelow(name, "java.util") || Declaration.isBelow(name, "java.time");
    }
}
