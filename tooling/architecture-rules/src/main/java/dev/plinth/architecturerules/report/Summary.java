package dev.plinth.architecturerules.report;

import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Result;
import dev.plinth.architecturerules.rule.Result.Status;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Results as people read them on a console: what is broken, then what was looked at.
 *
 * @param project what was looked at
 * @param results of all rules
 */
public record Summary(Project project, List<Result> results) {
    /** The text, in lines. */
    public String text() {
        var broken = results.stream()
                .filter(result -> result.status() == Status.BROKEN)
                .toList();
        return broken.stream().map(Result::explained).collect(Collectors.joining("\n", "", "\n"))
                + results.size() + " rules on " + project.classes().size() + " classes: " + broken.size() + " broken, "
                + count(Status.SKIPPED) + " skipped, " + count(Status.OFF) + " off\n";
    }

    private long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
