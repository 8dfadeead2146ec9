package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which people read them. */
public final class Catalog {
    private Catalog() {}

    /** All rules. */
    public static List<Rule> rules() {
        return Stream.of(
                        ArrowRules.all(),
                        PomRules.all(),
                        DerivedRules.all(),
                        TechniqueRules.all(),
                        ModelRules.all(),
                        ValueRules.all(),
                        AggregateRules.all(),
                        ContractRules.all(),
                        StepRules.all(),
                        MappingRules.all(),
                        SchemaRules.all(),
                        HouseKeepingRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
