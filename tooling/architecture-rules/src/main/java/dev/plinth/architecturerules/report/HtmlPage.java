package dev.plinth.architecturerules.report;

import com.samskivert.mustache.Mustache;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Result;
import dev.plinth.architecturerules.rule.Result.Status;
import dev.plinth.architecturerules.rule.Violation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Results as a page: the verdict first, then the rules, broken ones first and open. It needs nothing but itself: no script, no
 * font, no image; what is written into it is escaped.
 */
final class HtmlPage {
    private HtmlPage() {}

    static String of(Project project, List<Result> results) {
        try (var template = new InputStreamReader(
                Objects.requireNonNull(HtmlPage.class.getResourceAsStream("rules.html")), StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .emptyStringIsFalse(true)
                    .compile(template)
                    .execute(content(project, results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> content(Project project, List<Result> results) {
        var summary = new Summary(project, results);
        return Map.of(
                "house", project.declaration().housePackage(),
                "verdict", summary.verdict(),
                "broken", summary.count(Status.BROKEN) > 0,
                "looked", summary.looked(),
                "declaration", project.relative(project.declaration().file()),
                "tool", Tool.read(),
                "filters",
                        Arrays.stream(Status.values())
                                .sorted(Comparator.comparing(status -> status != Status.BROKEN))
                                .map(status -> Map.of("status", name(status), "count", summary.count(status)))
                                .toList(),
                "all", results.size(),
                "rules",
                        results.stream()
                                .sorted(Comparator.comparing(result -> result.status() != Status.BROKEN))
                                .map(result -> rule(project, result))
                                .toList());
    }

    private static Map<String, Object> rule(Project project, Result result) {
        return Map.of(
                "rule", result.rule(),
                "status", name(result.status()),
                "open", result.status() == Status.BROKEN,
                "note", result.note(),
                "counts", Summary.counts(result),
                "violations", violations(project, result.violations()),
                "known", violations(project, result.known()),
                "knownCount", result.known().size(),
                "hasKnown", !result.known().isEmpty());
    }

    private static List<Map<String, String>> violations(Project project, List<Violation> violations) {
        return violations.stream()
                .map(violation -> Map.of(
                        "location", violation.place().location(),
                        "element", violation.place().element(),
                        "what", violation.what(),
                        "owner", project.owner(violation.place()).orElse("")))
                .toList();
    }

    private static String name(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
