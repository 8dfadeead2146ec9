package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** Which layer keeps which technique to itself. */
final class TechniqueRules {
    private TechniqueRules() {}

    static List<Rule> all() {
        return List.of(mapping());
    }

    private static Rule mapping() {
        return Rule.of("JPA-IN-PERSISTENCE", "Only persistence uses " + Technique.MAPPING.name() + ".")
                .because("how something is stored is decided in one place, and can be exchanged there")
                .mend("ask a port of the model, and let persistence implement it")
                .about(Role.PERSISTENCE)
                .ofTheWhole()
                .check((project, findings) -> Depending.only(
                        project,
                        findings,
                        project.classes().stream()
                                .filter(type -> !project.isIn(Role.PERSISTENCE, type))
                                .toList(),
                        (type, used) -> !Technique.MAPPING.holds(used)));
    }
}
