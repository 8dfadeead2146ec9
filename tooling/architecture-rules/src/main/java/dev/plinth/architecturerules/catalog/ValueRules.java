package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaField;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** What keeps values what they are: never changed, never shared half open. */
final class ValueRules {
    private ValueRules() {}

    static List<Rule> all() {
        return List.of(immutable());
    }

    private static Rule immutable() {
        return Rule.of(
                        "VALUES-IMMUTABLE",
                        "A record of the model is made of what never changes: plain values of the JDK, enums, other such records, and collections of them that its constructor copies.")
                .because("whoever gets a value may keep it, compare it and hand it on, and it stays what it was")
                .mend(
                        "take a value for the component, and a list for an array; copy a collection with List.copyOf and the like in the constructor, and give a collection in a collection a record of its own")
                .about(Role.MODEL)
                .check((project, findings) -> check(project, findings, Role.MODEL));
    }

    /** Sees the records of a role, and judges their components. */
    static void check(Project project, Findings findings, Role role) {
        var types = new ValueTypes(project);
        var copies = new Copies(project);
        for (var type : project.classes(role)) {
            if (type.isRecord() && !type.isLocalClass()) {
                findings.see();
                for (var component : HeldTypes.fields(type)) {
                    findings.target();
                    judge(project, findings, types, copies, component);
                }
            }
        }
    }

    private static void judge(
            Project project, Findings findings, ValueTypes types, Copies copies, JavaField component) {
        if (types.isCollection(component.getType())) {
            if (!copies.keeps(component)) {
                findings.wrong(project.place(component), "is a collection that the constructor does not copy");
            }
        } else if (!types.isValue(component.getType())) {
            findings.wrong(
                    project.place(component), "is of " + component.getType().getName() + ", which may change");
        }
    }
}
