package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.function.BiConsumer;

/** What keeps mapping files true to the model. */
final class MappingRules {
    private MappingRules() {}

    static List<Rule> all() {
        return List.of(names(), complete(), once(), values(), context(), joins(), secondShape());
    }

    private static Rule names() {
        return rule(
                        "MAPPING-NAMES-EXIST",
                        "Every class and attribute that a mapping file names is there, and of a type that fits.")
                .because("a mapping file is text, which no compiler reads and no refactoring renames")
                .mend("write the name as the code has it now, or take the line out")
                .check(with(MappedNames::check));
    }

    private static Rule complete() {
        return rule(
                        "MAPPING-COMPLETE",
                        "Every field of a class that a mapping file maps is mapped there, or declared <transient>.")
                .because("what nobody mapped is stored by default under a name that nobody chose, or not at all")
                .mend("map the field, or say <transient name=\"…\"/> if it is not to be stored")
                .check(with(MappedFields::check));
    }

    private static Rule once() {
        return rule("MAPPING-ONCE", "Every aggregate is mapped as an entity, and no class is mapped twice.")
                .because("of two mappings one counts, and nothing says which")
                .mend("map the class in the file of its own context, and take the other mapping out")
                .check(with(MappedOnce::check));
    }

    private static Rule values() {
        return rule(
                        "MAPPING-VALUES-FOUND",
                        "What is embedded is mapped as embeddable, and what is no basic type has a converter that is declared;"
                                + " collections name theirs.")
                .because("a value that nobody says how to store is stored as bytes, or fails at the first start")
                .mend(
                        "declare the record as <embeddable> or its <converter>; within <element-collection> add <convert>, since auto-apply does not reach there")
                .check(with(MappedValues::check));
    }

    private static Rule context() {
        return rule(
                        "MAPPING-CONTEXT",
                        "A mapping names what its context may use, and its relations stay within the context.")
                .because("a foreign key that the mapping follows ties two teams together, where an id leaves them free")
                .mend("map the other's id as a value, and move what is mapped to the file of its context")
                .unless(ArrowRules::hasNoContexts)
                .check(with(MappedContexts::check));
    }

    private static Rule joins() {
        return rule(
                        "MAPPING-JOINS",
                        "Every join column says which column it references, and that is one of the id of what it belongs to.")
                .because("a default is right until an id is renamed or gets a second column")
                .mend("say referenced-column-name with the column of the id")
                .check(with(MappedJoins::check));
    }

    private static Rule secondShape() {
        return Rule.of(
                        "NO-SECOND-SHAPE",
                        "No class of model, persistence or use cases has the fields of a mapped one, if those are "
                                + SecondShapes.FEWEST
                                + " or more: the same names, with the same types or what these wrap.")
                .because("whoever adds a field would have to add it twice, and to copy it")
                .mend("use the mapped class itself, or give the second one only what its reader needs")
                .ofTheWhole()
                .unless(SecondShapes::hasNothingMapped)
                .check(SecondShapes::check);
    }

    private static Rule rule(String id, String sentence) {
        return Rule.of(id, sentence).ofTheWhole().unless(Mapping::isMissing);
    }

    private static BiConsumer<Project, Findings> with(MappingCheck check) {
        return (project, findings) -> check.check(project, Mapping.of(project), findings);
    }

    /** Looks at the mapping of a project. */
    private interface MappingCheck {
        void check(Project project, Mapping mapping, Findings findings);
    }
}
