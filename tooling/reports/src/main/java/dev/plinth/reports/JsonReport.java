package dev.plinth.reports;

import dev.plinth.reports.Result.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All results, for scripts; one shape for every kind of report. What is not known is left out, and {@code format} changes when
 * a name goes or means something else:
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
 *       "rule": "MODEL-PURE", "status": "broken", "note": "why it is skipped or off, or what it cannot tell",
 *       "sentence": "...", "because": "...", "mend": "...", "seen": 60, "judged": 812,
 *       "violations": [
 *         {
 *           "element": "market.model.Cart.total()", "what": "uses java.sql.Date",
 *           "file": "model/src/main/java/market/model/Cart.java", "line": 12,
 *           "owner": "@market/cart", "fingerprint": "stays when lines move"
 *         }
 *       ],
 *       "known": [{"element": "...", "what": "...", "fingerprint": "...", "reason": "why it does not count"}]
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <p>Between tool and rules stands what this kind of report was about, such as the classes here; a violation ends with what
 * its check knows besides.
 */
final class JsonReport {
    private static final int FORMAT = 1;

    private JsonReport() {}

    static Map<String, Object> of(Report report) {
        var content = new LinkedHashMap<String, Object>();
        content.put("format", FORMAT);
        content.put("tool", report.tool());
        report.subject().declaration().ifPresent(file -> content.put("declaration", file));
        content.putAll(report.subject().facts());
        content.put("rules", counts(report));
        content.put("results", report.results().stream().map(JsonReport::result).toList());
        return content;
    }

    private static Map<String, Long> counts(Report report) {
        var counts = new LinkedHashMap<String, Long>();
        for (var status : Status.values()) {
            counts.put(status.word(), report.count(status));
        }
        return counts;
    }

    private static Map<String, Object> result(Result result) {
        var check = result.check();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("rule", check.id());
        entry.put("status", result.status().word());
        putUnlessEmpty(entry, "note", result.note());
        entry.put("sentence", check.sentence());
        entry.put("because", check.because());
        entry.put("mend", check.remedy());
        result.counts().ifPresent(counts -> {
            entry.put("seen", counts.seen());
            entry.put("judged", counts.judged());
        });
        entry.put("violations", findings(result, finding -> finding.excuse().isEmpty()));
        entry.put("known", findings(result, finding -> !finding.excuse().isEmpty()));
        return entry;
    }

    private static List<Map<String, Object>> findings(Result result, Predicate<Finding> wanted) {
        return result.fingerprints().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, Object> finding(Finding finding, Fingerprint fingerprint) {
        var location = finding.location();
        var entry = new LinkedHashMap<String, Object>();
        putUnlessEmpty(entry, "element", location.element());
        entry.put("what", finding.what());
        putUnlessEmpty(entry, "file", location.file());
        if (location.line() > 0) {
            entry.put("line", location.line());
        }
        putUnlessEmpty(entry, "owner", finding.owner());
        entry.put("fingerprint", fingerprint.hash());
        putUnlessEmpty(entry, "reason", finding.excuse());
        entry.putAll(finding.properties());
        return entry;
    }

    private static void putUnlessEmpty(Map<String, Object> entry, String key, String value) {
        if (!value.isEmpty()) {
            entry.put(key, value);
        }
    }
}
