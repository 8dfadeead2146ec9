package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** What poms may depend on. */
final class PomRules {
    private PomRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
