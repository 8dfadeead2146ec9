package dev.plinth.architecturerules.catalog;

import dev.plinth.architecturerules.rule.Rule;
import java.util.List;

/** What holds for all code, whatever its layer. */
final class HouseKeepingRules {
    private HouseKeepingRules() {}

    static List<Rule> all() {
        return List.of();
    }
}
