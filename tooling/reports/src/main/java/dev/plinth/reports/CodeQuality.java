package dev.plinth.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is wrong, as GitLab reads a report of code quality: a list of issues, each with a fingerprint, by which a merge request
 * shows what it adds and what it mends. What is excused is left out, since GitLab has no word for it.
 */
final class CodeQuality {
    private CodeQuality() {}

    static List<Map<String, Object>> of(Report report) {
        var repository = new Repository(report.subject());
        return report.results().stream()
                .flatMap(result -> issues(repository, result))
                .toList();
    }

    private static Stream<Map<String, Object>> issues(Repository repository, Result result) {
        return result.fingerprints().entrySet().stream()
                .filter(entry -> entry.getKey().excuse().isEmpty())
                .map(entry -> issue(repository, entry.getKey(), entry.getValue()));
    }

    private static Map<String, Object> issue(Repository repository, Finding finding, Fingerprint fingerprint) {
        var location = new LinkedHashMap<String, Object>();
        location.put("path", repository.path(finding.location()));
        // A line has to be there; the first stands for the file.
        location.put("lines", Map.of("begin", Math.max(1, finding.location().line())));
        var issue = new LinkedHashMap<String, Object>();
        issue.put("check_name", fingerprint.check());
        issue.put("description", finding.sentence());
        issue.put("severity", "major");
        issue.put("fingerprint", fingerprint.hash());
        issue.put("location", location);
        return issue;
    }
}
