package dev.plinth.architecturerules.rule;

import dev.plinth.architecturerules.project.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a rule has seen and found while it looks at a project. */
public final class Findings {
    private final Set<Violation> violations = new LinkedHashSet<>();
    private int seen;
    private int targets;

    /** Counts something that the rule is about, for example a class of the model. */
    public void see() {
        seen++;
    }

    /** Counts something that the rule had to judge, for example a dependency of that class. */
    public void target() {
        targets++;
    }

    /** Notes something wrong; the same twice counts once. */
    public void wrong(Place place, String what) {
        violations.add(new Violation(place, what));
    }

    int seen() {
        return seen;
    }

    int targets() {
        return targets;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
