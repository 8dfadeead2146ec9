package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** What is derived from the declaration is what the declaration says. */
final class DerivedRules {
    private DerivedRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
