package dev.plinth.reports;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong as a table in GitHub's Markdown, for the summary of a run or a comment on a change; below it why, and what to
 * do, and folded up the lines that show a finding. What is excused is only counted.
 */
final class MarkdownTable {
    private MarkdownTable() {}

    static String of(Report report) {
        var summary = report.summary();
        var broken = report.results().stream().filter(result -> !result.holds()).toList();
        var rows = broken.stream().flatMap(MarkdownTable::rows).collect(Collectors.joining());
        var reasons = broken.stream().map(MarkdownTable::reason).collect(Collectors.joining());
        return "### " + Markdown.text(report.kind().heading()) + " "
                + Markdown.code(report.subject().name()) + ": " + Markdown.text(summary.verdict()) + "\n\n"
                + Markdown.text(summary.looked()) + "\n"
                + (broken.isEmpty()
                        ? ""
                        : "\n| " + report.kind().terms().check() + " | where | what |\n|---|---|---|\n" + rows + "\n"
                                + reasons
                                + broken.stream().flatMap(MarkdownTable::shown).collect(Collectors.joining()));
    }

    /** What the lines of findings show, in the order of the table. */
    private static Stream<String> shown(Result result) {
        return result.findings().stream()
                .limit(Summary.MOST_FINDINGS)
                .filter(finding -> !finding.text().isEmpty())
                .map(finding -> "\n<details><summary>" + Markdown.text(finding.toString()) + "</summary>\n\n"
                        + Markdown.block(finding.text()) + "\n</details>\n");
    }

    private static Stream<String> rows(Result result) {
        var findings = result.findings();
        int more = findings.size() - Summary.MOST_FINDINGS;
        return Stream.concat(
                findings.stream().limit(Summary.MOST_FINDINGS).map(finding -> row(result, finding)),
                more > 0
                        ? Stream.of(row(result, "", "and " + more + " more, which the other reports list"))
                        : Stream.of());
    }

    private static String row(Result result, Finding finding) {
        var location = finding.location();
        var element = location.element().equals(location.file()) ? "" : Markdown.code(location.element());
        var owner = finding.owner().isEmpty() ? "" : " (" + Markdown.text(finding.owner()) + ")";
        return row(
                result,
                Markdown.code(location.fileAndLine()),
                (element.isEmpty() ? "" : element + " ") + Markdown.text(finding.what()) + owner);
    }

    private static String row(Result result, String where, String what) {
        return "| " + Markdown.code(result.check().id()) + " | " + where + " | " + what + " |\n";
    }

    private static String reason(Result result) {
        var check = result.check();
        return "* " + Markdown.code(check.id()) + ": "
                + Markdown.text(
                        check.sentence() + " Because " + check.because() + ". To mend it, " + check.remedy() + ".")
                + "\n";
    }
}
