package dev.plinth.schematools.discipline;

import java.util.List;
import java.util.Optional;

/**
 * What a team promises itself about its migrations, and where it is broken.
 *
 * @param id stable, for machines
 * @param sentence true where nothing is found
 * @param left why nobody looked; empty if somebody did
 * @param findings where it is broken
 * @param notes what the answer leaves open
 */
public record Promise(String id, String sentence, Optional<String> left, List<Finding> findings, List<String> notes) {
    public Promise {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    static Promise of(String id, String sentence, List<Finding> findings) {
        return new Promise(id, sentence, Optional.empty(), findings, List.of());
    }

    /** The same, with what it leaves open. */
    Promise noting(List<String> open) {
        return new Promise(id, sentence, left, findings, open);
    }

    static Promise leftOut(String id, String sentence, String why) {
        return new Promise(id, sentence, Optional.of(why), List.of(), List.of());
    }

    /** Whether it is kept, or nobody looked. */
    public boolean holds() {
        return findings.isEmpty();
    }
}
