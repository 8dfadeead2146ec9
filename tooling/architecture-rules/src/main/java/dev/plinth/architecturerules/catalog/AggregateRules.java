package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** What keeps aggregates apart. */
final class AggregateRules {
    private AggregateRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
