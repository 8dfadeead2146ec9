package dev.plinth.schematools.check;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the comparisons found.
 *
 * @param comparisons each of them, those that were skipped as well
 */
public record CheckReport(List<Comparison> comparisons) {
    public CheckReport {
        comparisons = List.copyOf(comparisons);
    }

    /** Whether nothing differs anywhere. */
    public boolean holds() {
        return comparisons.stream().allMatch(Comparison::holds);
    }

    /** For people: a line for each comparison, and below it one for each difference. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var comparison : comparisons) {
            var result = comparison.left().isPresent()
                    ? "skipped: " + comparison.left().get()
                    : comparison.holds()
                            ? "yes"
                            : "no, " + comparison.differences().size() + " differ";
            lines.add(comparison.question() + ": " + result);
            comparison.differences().stream()
                    .flatMap(difference -> difference.lines().stream())
                    .forEach(line -> lines.add("  " + line));
            if (!comparison.holds()) {
                lines.add("  " + comparison.remedy());
            }
        }
        return lines;
    }

    /** What is wrong, in one line; empty if nothing is. */
    public String verdict() {
        return comparisons.stream()
                .filter(comparison -> !comparison.holds())
                .map(comparison -> comparison.differences().size() + " of " + comparison.id())
                .collect(Collectors.joining(", "));
    }

    /**
     * For machines: {@code {"holds": …, "comparisons": [{"id", "question", "left", "differences": [{"change", "kind",
     * "object", "aspect", "expected", "actual", "origin"}]}]}}.
     */
    public String json() {
        var all = comparisons.stream().map(CheckReport::json).toList();
        var report = new LinkedHashMap<String, Object>();
        report.put("holds", holds());
        report.put("comparisons", all);
        try {
            return JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(report) + "\n";
        } catch (IOException e) {
            throw new SchemaProblem("cannot write the report: " + e, e);
        }
    }

    private static Map<String, Object> json(Comparison comparison) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", comparison.id());
        object.put("question", comparison.question());
        comparison.left().ifPresent(why -> object.put("left", why));
        object.put(
                "differences",
                comparison.differences().stream()
                        .map(difference -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("change", difference.change().name());
                            one.put("kind", difference.object().kind().toString());
                            one.put("object", difference.object().name());
                            putIfThere(one, "aspect", difference.aspect());
                            putIfThere(one, "expected", difference.expected());
                            putIfThere(one, "actual", difference.actual());
                            putIfThere(one, "origin", difference.origin());
                            return one;
                        })
                        .toList());
        return object;
    }

    private static void putIfThere(
            Map<String, Object> object, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    /**
     * Writes the report for machines.
     *
     * @throws SchemaProblem if the file cannot be written
     */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json());
        } catch (IOException e) {
            throw new SchemaProblem("cannot write " + file + ": " + e, e);
        }
    }
}
