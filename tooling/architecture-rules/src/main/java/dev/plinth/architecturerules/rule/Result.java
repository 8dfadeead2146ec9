package dev.plinth.architecturerules.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a rule fared on a project.
 *
 * @param rule which
 * @param status how
 * @param note why it was skipped or is off; otherwise empty
 * @param seen how many things of its kind it looked at, for example classes of the model
 * @param targets how many things in them it judged, for example their dependencies
 * @param violations what is wrong, in the order of files and lines
 * @param known what is wrong and was frozen before, in the same order; it does not break the rule
 */
public record Result(
        Rule rule,
        Status status,
        String note,
        int seen,
        int targets,
        List<Violation> violations,
        List<Violation> known) {
    /** How a rule can fare. */
    public enum Status {
        /** Nothing is wrong that was not known. */
        HELD,
        /** Something is wrong. */
        BROKEN,
        /** What it is about is not declared here. */
        SKIPPED,
        /** The declaration switches it off, with a reason. */
        OFF
    }

    /** Without what is known; the rule holds where nothing else is wrong. */
    public Result without(Set<Violation> frozen) {
        var fresh = violations.stream()
                .filter(violation -> !frozen.contains(violation))
                .toList();
        var old = Stream.concat(known.stream(), violations.stream().filter(frozen::contains))
                .toList();
        var now = status == Status.BROKEN && fresh.isEmpty() ? Status.HELD : status;
        return new Result(rule, now, note, seen, targets, fresh, old);
    }

    /** By what each violation is known again: first those that are known, then the others. */
    public Map<Violation, Fingerprint> fingerprints() {
        var times = new HashMap<Fingerprint, Integer>();
        var fingerprints = new LinkedHashMap<Violation, Fingerprint>();
        Stream.concat(known.stream(), violations.stream()).forEach(violation -> {
            var plain = new Fingerprint(rule.id(), violation.place().element(), violation.what());
            fingerprints.put(violation, plain.times(times.merge(plain, 1, Integer::sum)));
        });
        return fingerprints;
    }

    /**
     * Fails where the rule is broken.
     *
     * @throws AssertionError with what, where, why and how to mend
     */
    public void require() {
        if (status == Status.BROKEN) {
            throw new AssertionError(explained());
        }
    }

    /** The rule, its reason, what is wrong and how to mend it, in lines for people. */
    public String explained() {
        var lines = new StringBuilder(rule.id() + ": " + rule.sentence() + "\n  because " + rule.because() + "\n");
        violations.forEach(violation -> lines.append("  ").append(violation).append('\n'));
        return lines.append("  to mend it, ").append(rule.mend()).append('\n').toString();
    }

    /** The rule's id. */
    @Override
    public String toString() {
        return rule.id();
    }
}
