package dev.plinth.architecturerules.declaration;

import java.util.Map;
import java.util.Optional;

/**
 * What a declaration says of one rule.
 *
 * @param off why the rule does not hold here, if it does not
 * @param exceptions elements (a class, or one of its members) that the rule leaves alone, each with its reason
 */
public record RuleSettings(Optional<String> off, Map<String, String> exceptions) {
    static final RuleSettings NONE = new RuleSettings(Optional.empty(), Map.of());
}
