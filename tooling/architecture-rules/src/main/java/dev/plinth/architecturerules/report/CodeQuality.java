package dev.plinth.architecturerules.report;

import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Fingerprint;
import dev.plinth.architecturerules.rule.Result;
import dev.plinth.architecturerules.rule.Violation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wrong, as GitLab reads a report of code quality: a list of issues, each with a fingerprint, by which a merge request
 * shows what it adds and what it mends. What was known is left out, since GitLab has no word for it.
 */
final class CodeQuality {
    private CodeQuality() {}

    static List<Map<String, Object>> of(Project project, List<Result> results) {
        var repository = new Repository(project);
        return results.stream().flatMap(result -> issues(repository, result)).toList();
    }

    private static Stream<Map<String, Object>> issues(Repository repository, Result result) {
        var known = new HashSet<>(result.known());
        return result.fingerprints().entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(entry -> issue(repository, entry.getKey(), entry.getValue()));
    }

    private static Map<String, Object> issue(Repository repository, Violation violation, Fingerprint fingerprint) {
        var location = new LinkedHashMap<String, Object>();
        location.put("path", repository.path(violation.place()));
        // A line has to be there; the first stands for the file.
        location.put("lines", Map.of("begin", Math.max(1, violation.place().line())));
        var issue = new LinkedHashMap<String, Object>();
        issue.put("check_name", fingerprint.rule());
        issue.put("description", violation.place().element() + " " + violation.what());
        issue.put("severity", "major");
        issue.put("fingerprint", fingerprint.hash());
        issue.put("location", location);
        return issue;
    }
}
