package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** What SQL and queries have to be. */
final class SchemaRules {
    private SchemaRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
