package dev.plinth.schematools.lint;

import java.util.List;
import java.util.Optional;

/**
 * One check of the migrations, with what it found.
 *
 * @param id stable, for machines
 * @param sentence true where nothing is found
 * @param skipped why it did not run; empty if it did
 * @param findings what is wrong, and where
 * @param notes what the check cannot tell
 */
public record LintCheck(
        String id, String sentence, Optional<String> skipped, List<Finding> findings, List<String> notes) {
    public LintCheck {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    static LintCheck of(String id, String sentence, List<Finding> findings) {
        return new LintCheck(id, sentence, Optional.empty(), findings, List.of());
    }

    /** The same, with what it cannot tell. */
    LintCheck noting(List<String> open) {
        return new LintCheck(id, sentence, skipped, findings, open);
    }

    static LintCheck skipping(String id, String sentence, String why) {
        return new LintCheck(id, sentence, Optional.of(why), List.of(), List.of());
    }

    /** Whether it passed, or was skipped. */
    public boolean holds() {
        return findings.isEmpty();
    }
}
