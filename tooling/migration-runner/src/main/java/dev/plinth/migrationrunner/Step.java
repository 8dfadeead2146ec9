package dev.plinth.migrationrunner;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Repeatable scripts that run together.
 *
 * <p>Where one of them replaces what others stand on, those are dropped first, and the scripts that make them run again
 * although they have not changed: all in one transaction.
 *
 * @param scripts all that run
 * @param again those of them that have not changed
 * @param dropped what is dropped, in that order
 * @param kept of these, what an unchanged script makes: it gets back what others have attached to it
 */
record Step(Set<MigrationScript> scripts, Set<MigrationScript> again, List<Dependant> dropped, List<Dependant> kept) {
    /** Scripts that replace nothing that others stand on. */
    static Step of(Collection<MigrationScript> scripts) {
        return new Step(new LinkedHashSet<>(scripts), Set.of(), List.of(), List.of());
    }

    /** The same, one script after the other unless they have to run in one transaction. */
    List<Step> apart() {
        return dropped.isEmpty()
                ? scripts.stream().map(script -> of(List.of(script))).toList()
                : List.of(this);
    }
}
