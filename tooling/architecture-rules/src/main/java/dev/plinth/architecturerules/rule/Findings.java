package dev.plinth.architecturerules.rule;

import dev.plinth.reports.Finding;
import dev.plinth.reports.Location;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a rule has seen and found while it looks at a project. */
public final class Findings {
    private final Set<Finding> violations = new LinkedHashSet<>();
    private int seen;
    private int targets;
    private Optional<String> skipped = Optional.empty();

    /** Counts something that the rule is about, for example a class of the model. */
    public void see() {
        seen++;
    }

    /** Counts something that the rule had to judge, for example a dependency of that class. */
    public void target() {
        targets++;
    }

    /** Notes something wrong; the same twice counts once. */
    public void wrong(Location place, String what) {
        violations.add(new Finding(place, what));
    }

    /** Leaves the rule out after all, because of something that shows only while it looks. */
    public void skip(String reason) {
        skipped = Optional.of(reason);
    }

    Optional<String> skipped() {
        return skipped;
    }

    int seen() {
        return seen;
    }

    int targets() {
        return targets;
    }

    List<Finding> violations() {
        return List.copyOf(violations);
    }
}
