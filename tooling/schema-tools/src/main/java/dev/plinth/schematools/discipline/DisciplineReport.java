package dev.plinth.schematools.discipline;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which promises about migrations are kept.
 *
 * @param promises each of them, looked at or left out
 */
public record DisciplineReport(List<Promise> promises) {
    public DisciplineReport {
        promises = List.copyOf(promises);
    }

    /** Whether none is broken. */
    public boolean holds() {
        return promises.stream().allMatch(Promise::holds);
    }

    /** For people: a line for each promise, and below it one for each place where it is broken. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var promise : promises) {
            lines.add(promise.sentence() + ": "
                    + promise.left()
                            .map(why -> "left out: " + why)
                            .orElse(
                                    promise.holds()
                                            ? "yes"
                                            : "no, " + promise.findings().size() + " found"));
            promise.findings().forEach(finding -> lines.add("  " + finding));
            promise.notes().forEach(note -> lines.add("  (" + note + ")"));
        }
        return lines;
    }

    /** What is broken, in one line; empty if nothing is. */
    public String verdict() {
        return promises.stream()
                .filter(promise -> !promise.holds())
                .map(promise -> promise.findings().size() + " of " + promise.id())
                .collect(Collectors.joining(", "));
    }

    /**
     * For machines: {@code {"holds": …, "promises": [{"id", "sentence", "left", "findings": [{"where", "line", "what"}],
     * "notes": […]}]}}.
     */
    public String json() {
        var report = new LinkedHashMap<String, Object>();
        report.put("holds", holds());
        report.put("promises", promises.stream().map(DisciplineReport::json).toList());
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(report) + "\n";
        } catch (IOException e) {
            throw new SchemaProblem("cannot write the report: " + e, e);
        }
    }

    private static Map<String, Object> json(Promise promise) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", promise.id());
        object.put("sentence", promise.sentence());
        promise.left().ifPresent(why -> object.put("left", why));
        object.put(
                "findings",
                promise.findings().stream()
                        .map(finding -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("where", finding.where());
                            one.put("line", finding.line());
                            one.put("what", finding.what());
                            return one;
                        })
                        .toList());
        object.put("notes", promise.notes());
        return object;
    }
}
