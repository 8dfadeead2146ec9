package dev.plinth.architecturerules.report;

import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Fingerprint;
import dev.plinth.architecturerules.rule.Result;
import dev.plinth.architecturerules.rule.Result.Status;
import dev.plinth.architecturerules.rule.Rule;
import dev.plinth.architecturerules.rule.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Results in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS. What was known is there too, as suppressed;
 * a rule that is off or skipped is told as a notification with its reason.
 */
final class SarifLog {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<Result> results;
    private final Repository repository;

    SarifLog(Project project, List<Result> results) {
        this.results = results;
        this.repository = new Repository(project);
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
        var tool = Tool.read();
        var driver = new LinkedHashMap<String, Object>();
        driver.put("name", tool.name());
        driver.put("version", tool.version());
        driver.put("rules", results.stream().map(result -> rule(result.rule())).toList());
        return driver;
    }

    private static Map<String, Object> rule(Rule rule) {
        var help = new LinkedHashMap<String, Object>();
        help.put("text", "Because " + rule.because() + ". To mend it, " + rule.mend() + ".");
        help.put("markdown", "**Because** " + rule.because() + ".\n\n**To mend it,** " + rule.mend() + ".");
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", rule.id());
        entry.put("shortDescription", message(rule.sentence()));
        entry.put("fullDescription", message(rule.sentence() + " Because " + rule.because() + "."));
        entry.put("help", help);
        entry.put("defaultConfiguration", Map.of("level", "error"));
        return entry;
    }

    private Map<String, Object> invocation() {
        var notifications = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < results.size(); index++) {
            var result = results.get(index);
            if (result.status() == Status.OFF || result.status() == Status.SKIPPED) {
                var notification = new LinkedHashMap<String, Object>();
                notification.put("associatedRule", reference(index));
                notification.put("level", "note");
                notification.put(
                        "message",
                        message((result.status() == Status.OFF ? "It is off: " : "It was skipped: ") + result.note()));
                notifications.add(notification);
            }
        }
        var invocation = new LinkedHashMap<String, Object>();
        invocation.put("executionSuccessful", true);
        invocation.put("toolConfigurationNotifications", notifications);
        return invocation;
    }

    private Map<String, Object> reference(int index) {
        var reference = new LinkedHashMap<String, Object>();
        reference.put("id", results.get(index).rule().id());
        reference.put("index", index);
        return reference;
    }

    private Stream<Map<String, Object>> results(int index) {
        var result = results.get(index);
        var known = new HashSet<>(result.known());
        return result.fingerprints().entrySet().stream().map(entry -> {
            var found = finding(index, entry.getKey(), entry.getValue());
            if (known.contains(entry.getKey())) {
                found.put("suppressions", List.of(suppression()));
            }
            return found;
        });
    }

    private Map<String, Object> finding(int index, Violation violation, Fingerprint fingerprint) {
        var rule = results.get(index).rule();
        var found = new LinkedHashMap<String, Object>();
        found.put("ruleId", rule.id());
        found.put("ruleIndex", index);
        found.put("level", "error");
        found.put(
                "message",
                message(violation.place().element() + " " + violation.what() + ". " + rule.sentence() + " To mend it, "
                        + rule.mend() + "."));
        found.put("locations", List.of(location(violation)));
        found.put("partialFingerprints", Map.of("violation/v1", fingerprint.hash()));
        return found;
    }

    private Map<String, Object> location(Violation violation) {
        var physical = new LinkedHashMap<String, Object>();
        physical.put("artifactLocation", Map.of("uri", repository.uri(violation.place())));
        if (violation.place().line() > 0) {
            physical.put("region", Map.of("startLine", violation.place().line()));
        }
        var location = new LinkedHashMap<String, Object>();
        location.put("physicalLocation", physical);
        location.put(
                "logicalLocations",
                List.of(Map.of("fullyQualifiedName", violation.place().element())));
        return location;
    }

    private static Map<String, Object> suppression() {
        var suppression = new LinkedHashMap<String, Object>();
        suppression.put("kind", "external");
        suppression.put("status", "accepted");
        suppression.put("justification", "It is in the file of known violations, which only shrinks.");
        return suppression;
    }

    private static Map<String, Object> message(String text) {
        return Map.of("text", text);
    }
}
