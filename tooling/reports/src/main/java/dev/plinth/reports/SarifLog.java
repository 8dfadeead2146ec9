package dev.plinth.reports;

import dev.plinth.reports.Result.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Results in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS. What is excused is there too, as suppressed;
 * why a check is off or skipped, or what it cannot tell, is a notification.
 */
final class SarifLog {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Report report;
    private final List<Result> results;
    private final Repository repository;

    SarifLog(Report report) {
        this.report = report;
        this.results = report.results();
        this.repository = new Repository(report.subject());
    }

    Map<String, Object> json() {
        var log = new LinkedHashMap<String, Object>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run()));
        return log;
    }

    private Map<String, Object> run() {
        var run = new LinkedHashMap<String, Object>();
        run.put("tool", Map.of("driver", driver()));
        run.put("invocations", List.of(invocation()));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                IntStream.range(0, results.size())
                        .boxed()
                        .flatMap(this::results)
                        .toList());
        return run;
    }

    private Map<String, Object> driver() {
        var tool = report.tool();
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", tool.name());
        driver.put("version", tool.version());
        driver.put("rules", results.stream().map(result -> rule(result.check())).toList());
        return driver;
    }

    private static Map<String, Object> rule(Check check) {
        var help = new LinkedHashMap<String, Object>();
        help.put("text", "Because " + check.because() + ". To mend it, " + check.remedy() + ".");
        help.put("markdown", "**Because** " + check.because() + ".\n\n**To mend it,** " + check.remedy() + ".");
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", check.id());
        entry.put("shortDescription", message(check.sentence()));
        entry.put("fullDescription", message(check.sentence() + " Because " + check.because() + "."));
        entry.put("help", help);
        entry.put("defaultConfiguration", Map.of("level", "error"));
        return entry;
    }

    private Map<String, Object> invocation() {
        var notifications = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < results.size(); index++) {
            var result = results.get(index);
            if (!result.note().isEmpty()) {
                var notification = new LinkedHashMap<String, Object>();
                notification.put("associatedRule", reference(index));
                notification.put("level", "note");
                notification.put("message", message(beginning(result.status()) + result.note()));
                notifications.add(notification);
            }
        }
        var invocation = new LinkedHashMap<String, Object>();
        invocation.put("executionSuccessful", true);
        invocation.put("toolConfigurationNotifications", notifications);
        return invocation;
    }

    private static String beginning(Status status) {
        return switch (status) {
            case OFF -> "It is off: ";
            case SKIPPED -> "It was skipped: ";
            case HELD, BROKEN -> "";
        };
    }

    private Map<String, Object> reference(int index) {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("id", results.get(index).check().id());
        reference.put("index", index);
        return reference;
    }

    private Stream<Map<String, Object>> results(int index) {
        return results.get(index).fingerprints().entrySet().stream()
                .map(entry -> result(index, entry.getKey(), entry.getValue()));
    }

    private Map<String, Object> result(int index, Finding finding, Fingerprint fingerprint) {
        var check = results.get(index).check();
        var result = new LinkedHashMap<String, Object>();
        result.put("ruleId", check.id());
        result.put("ruleIndex", index);
        result.put("level", "error");
        result.put(
                "message",
                message(finding.sentence() + ". " + check.sentence() + " To mend it, " + check.remedy() + "."
                        + String.join(
                                "",
                                finding.text().stream().map(line -> "\n" + line).toList())));
        result.put("locations", List.of(location(finding.location())));
        result.put("partialFingerprints", Map.of("violation/v1", fingerprint.hash()));
        if (!finding.excuse().isEmpty()) {
            result.put("suppressions", List.of(suppression(finding.excuse())));
        }
        if (!finding.properties().isEmpty()) {
            result.put("properties", finding.properties());
        }
        return result;
    }

    private Map<String, Object> location(Location place) {
        var physical = new LinkedHashMap<String, Object>();
        physical.put("artifactLocation", Map.of("uri", repository.uri(place)));
        if (place.line() > 0) {
            physical.put("region", Map.of("startLine", place.line()));
        }
        var location = new LinkedHashMap<String, Object>();
        location.put("physicalLocation", physical);
        if (!place.element().isEmpty()) {
            location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", place.element())));
        }
        return location;
    }

    private static Map<String, Object> suppression(String reason) {
        var suppression = new LinkedHashMap<String, Object>();
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put("justification", reason);
        return suppression;
    }

    private static Map<String, Object> message(String text) {
        return Map.of("text", text);
    }
}
