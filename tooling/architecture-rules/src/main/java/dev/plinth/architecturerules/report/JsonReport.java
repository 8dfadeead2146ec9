package dev.plinth.architecturerules.report;

import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Fingerprint;
import dev.plinth.architecturerules.rule.Result;
import dev.plinth.architecturerules.rule.Result.Status;
import dev.plinth.architecturerules.rule.Violation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All results, for scripts. Its shape; what is not known is left out, and {@code format} changes when a name goes or means
 * something else:
 *
 * <pre>{@code
 * {
 *   "format": 1,
 *   "tool": {"name": "Plinth architecture rules", "version": "0.1.0"},
 *   "declaration": "architecture/plinth.properties",
 *   "classes": 412,
 *   "rules": {"held": 41, "broken": 1, "skipped": 3, "off": 0},
 *   "results": [
 *     {
 *       "rule": "MODEL-PURE", "status": "broken", "note": "why it is skipped or off",
 *       "sentence": "...", "because": "...", "mend": "...", "seen": 60, "judged": 812,
 *       "violations": [
 *         {
 *           "element": "market.model.Cart.total()", "what": "uses java.sql.Date",
 *           "file": "model/src/main/java/market/model/Cart.java", "line": 12,
 *           "owner": "@market/cart", "fingerprint": "stays when lines move"
 *         }
 *       ],
 *       "known": []
 *     }
 *   ]
 * }
 * }</pre>
 */
final class JsonReport {
    private static final int FORMAT = 1;

    private JsonReport() {}

    static Map<String, Object> of(Project project, List<Result> results) {
        var report = new LinkedHashMap<String, Object>();
        report.put("format", FORMAT);
        report.put("tool", Tool.read());
        report.put("declaration", project.relative(project.declaration().file()));
        report.put("classes", project.classes().size());
        report.put("rules", counts(results));
        report.put(
                "results",
                results.stream().map(result -> result(project, result)).toList());
        return report;
    }

    private static Map<String, Long> counts(List<Result> results) {
        var counts = new LinkedHashMap<String, Long>();
        for (var status : Status.values()) {
            counts.put(
                    name(status),
                    results.stream().filter(result -> result.status() == status).count());
        }
        return counts;
    }

    private static Map<String, Object> result(Project project, Result result) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("rule", result.rule().id());
        entry.put("status", name(result.status()));
        if (!result.note().isEmpty()) {
            entry.put("note", result.note());
        }
        entry.put("sentence", result.rule().sentence());
        entry.put("because", result.rule().because());
        entry.put("mend", result.rule().mend());
        entry.put("seen", result.seen());
        entry.put("judged", result.targets());
        var known = new HashSet<>(result.known());
        entry.put("violations", violations(project, result, violation -> !known.contains(violation)));
        entry.put("known", violations(project, result, known::contains));
        return entry;
    }

    private static List<Map<String, Object>> violations(Project project, Result result, Predicate<Violation> wanted) {
        return result.fingerprints().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> violation(project, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, Object> violation(Project project, Violation violation, Fingerprint fingerprint) {
        var place = violation.place();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("element", place.element());
        entry.put("what", violation.what());
        if (!place.file().isEmpty()) {
            entry.put("file", place.file());
        }
        if (place.line() > 0) {
            entry.put("line", place.line());
        }
        project.owner(place).ifPresent(owner -> entry.put("owner", owner));
        entry.put("fingerprint", fingerprint.hash());
        return entry;
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
