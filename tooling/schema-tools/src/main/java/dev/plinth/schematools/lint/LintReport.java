package dev.plinth.schematools.lint;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the checks of migrations found.
 *
 * @param checks all of them, those that were skipped as well
 */
public record LintReport(List<LintCheck> checks) {
    public LintReport {
        checks = List.copyOf(checks);
    }

    /** Whether nothing was found. */
    public boolean holds() {
        return checks.stream().allMatch(LintCheck::holds);
    }

    /** For people: a line for each check, and below it one for each finding. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var check : checks) {
            lines.add(check.sentence() + ": "
                    + check.skipped()
                            .map(why -> "skipped: " + why)
                            .orElse(
                                    check.holds()
                                            ? "passed"
                                            : "failed, " + check.findings().size()
                                                    + (check.findings().size() == 1 ? " finding" : " findings")));
            check.findings().forEach(finding -> lines.add("  " + finding));
            check.notes().forEach(note -> lines.add("  (" + note + ")"));
        }
        return lines;
    }

    /** What failed, in one line; empty if nothing did. */
    public String verdict() {
        return checks.stream()
                .filter(check -> !check.holds())
                .map(check -> check.findings().size() + " of " + check.id())
                .collect(Collectors.joining(", "));
    }

    /**
     * For machines: {@code {"holds": …, "checks": [{"id", "sentence", "skipped", "findings": [{"where", "line", "what"}],
     * "notes": […]}]}}.
     */
    public String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("holds", holds());
        report.put("checks", checks.stream().map(LintReport::json).toList());
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(report) + "\n";
        } catch (IOException e) {
            throw new SchemaProblem("cannot write the report: " + e, e);
        }
    }

    private static Map<String, Object> json(LintCheck check) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", check.id());
        object.put("sentence", check.sentence());
        check.skipped().ifPresent(why -> object.put("skipped", why));
        object.put(
                "findings",
                check.findings().stream()
                        .map(finding -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("where", finding.where());
                            one.put("line", finding.line());
                            one.put("what", finding.what());
                            return one;
                        })
                        .toList());
        object.put("notes", check.notes());
        return object;
    }
}
