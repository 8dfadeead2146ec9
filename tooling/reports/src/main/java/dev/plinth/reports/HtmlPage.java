package dev.plinth.reports;

import com.samskivert.mustache.Mustache;
import dev.plinth.reports.Result.Status;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Results as a page: the verdict first, then the checks, broken ones first and open. It needs nothing but itself: no script, no
 * font, no image; what is written into it is escaped.
 */
final class HtmlPage {
    private HtmlPage() {}

    static String of(Report report) {
        try (var template = new InputStreamReader(
                Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.html")), StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .emptyStringIsFalse(true)
                    .compile(template)
                    .execute(content(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> content(Report report) {
        var summary = report.summary();
        var terms = report.kind().terms();
        var content = new HashMap<String, Object>();
        content.put("heading", report.kind().heading());
        content.put("subject", report.subject().name());
        content.put("verdict", summary.verdict());
        content.put("broken", !report.holds());
        content.put("looked", summary.looked());
        content.put("declaration", report.subject().declaration().orElse(""));
        content.put("tool", report.tool());
        content.put(
                "filters",
                Arrays.stream(Status.values())
                        .sorted(Comparator.comparing(status -> status != Status.BROKEN))
                        .map(status -> Map.of(
                                "status", status.word(), "word", terms.word(status), "count", report.count(status)))
                        .toList());
        content.put("all", report.results().size());
        content.put(
                "results",
                report.results().stream()
                        .sorted(Comparator.comparing(Result::holds))
                        .map(result -> result(terms, result))
                        .toList());
        return content;
    }

    private static Map<String, Object> result(Terms terms, Result result) {
        return Map.of(
                "check", result.check(),
                "status", result.status().word(),
                "word", terms.word(result.status()),
                "open", !result.holds(),
                "note", note(result),
                "counts", Summary.counts(result),
                "violations", findings(result.findings()),
                "known", findings(result.excused()),
                "knownCount", result.excused().size(),
                "hasKnown", !result.excused().isEmpty());
    }

    private static String note(Result result) {
        return switch (result.status()) {
            case SKIPPED, OFF -> "It is " + result.status().word() + ": " + result.note();
            case HELD, BROKEN -> result.note();
        };
    }

    private static List<Map<String, String>> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Map.of(
                        "location", finding.location().fileAndLine(),
                        "element", finding.location().element(),
                        "what", finding.what(),
                        "owner", finding.owner(),
                        "text", String.join("\n", finding.text())))
                .toList();
    }
}
