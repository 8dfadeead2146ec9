package dev.plinth.reports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a check fared.
 *
 * @param check which
 * @param status how
 * @param note why it was skipped or is off, or what it cannot tell; empty where it says all
 * @param counts how much it looked at; empty where it does not count
 * @param found all that is wrong, in the order of files and lines; what is excused does not break the check
 */
public record Result(Check check, Status status, String note, Optional<Counts> counts, List<Finding> found) {
    /** How a check can fare. */
    public enum Status {
        /** Nothing is wrong that is not excused. */
        HELD,
        /** Something is wrong. */
        BROKEN,
        /** What it is about is not there, or it could not look. */
        SKIPPED,
        /** It is switched off, with a reason. */
        OFF;

        /** As files for scripts have it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Result {
        found = List.copyOf(found);
    }

    /** Of a check that looked. */
    public static Result of(Check check, List<Finding> found) {
        var holds = found.stream().noneMatch(finding -> finding.excuse().isEmpty());
        return new Result(check, holds ? Status.HELD : Status.BROKEN, "", Optional.empty(), found);
    }

    /** Of one that did not. */
    public static Result skipped(Check check, String why) {
        return new Result(check, Status.SKIPPED, why, Optional.empty(), List.of());
    }

    /** The same, with what it cannot tell. */
    public Result noting(String open) {
        return new Result(check, status, open, counts, found);
    }

    /** The same, with how much it looked at. */
    public Result counting(int seen, int judged) {
        return new Result(check, status, note, Optional.of(new Counts(seen, judged)), found);
    }

    /** The same, where some of what is wrong does not count; the check holds where nothing else is wrong. */
    public Result excusing(Set<Finding> some, String reason) {
        var now = found.stream()
                .map(finding -> some.contains(finding) ? finding.excused(reason) : finding)
                .toList();
        var fared = status == Status.BROKEN ? of(check, now).status : status;
        return new Result(check, fared, note, counts, now);
    }

    /** Whether nothing is wrong that counts. */
    public boolean holds() {
        return status != Status.BROKEN;
    }

    /** What is wrong. */
    public List<Finding> findings() {
        return found.stream().filter(finding -> finding.excuse().isEmpty()).toList();
    }

    /** What is wrong and does not count. */
    public List<Finding> excused() {
        return found.stream().filter(finding -> !finding.excuse().isEmpty()).toList();
    }

    /** By what each finding is known again: first those that are excused, then the others. */
    public Map<Finding, Fingerprint> fingerprints() {
        var times = new HashMap<Fingerprint, Integer>();
        var fingerprints = new LinkedHashMap<Finding, Fingerprint>();
        Stream.concat(excused().stream(), findings().stream()).forEach(finding -> {
            var plain = new Fingerprint(check.id(), finding.location().name(), finding.what());
            fingerprints.put(finding, plain.times(times.merge(plain, 1, Integer::sum)));
        });
        return fingerprints;
    }

    /**
     * Fails where the check is broken.
     *
     * @throws AssertionError with what, where, why and how to mend it
     */
    public void require() {
        if (status == Status.BROKEN) {
            throw new AssertionError(explained());
        }
    }

    /** The check, its reason, what is wrong and how to mend it, in lines for people. */
    public String explained() {
        var lines = new StringBuilder(check.id() + ": " + check.sentence() + "\n  because " + check.because() + "\n");
        findings().forEach(finding -> {
            lines.append("  ").append(finding).append('\n');
            finding.text().forEach(line -> lines.append("      ").append(line).append('\n'));
        });
        return lines.append("  to mend it, ")
                .append(check.remedy())
                .append('\n')
                .toString();
    }

    /** The check's id. */
    @Override
    public String toString() {
        return check.id();
    }
}
