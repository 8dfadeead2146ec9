package dev.plinth.reports;

import dev.plinth.reports.Result.Status;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results as people read them on a console: what is broken, then a line for each check, then the verdict, where the eye is.
 *
 * @param report of all checks
 */
public record Summary(Report report) {
    private static final int WIDTH = 100;

    /** Of one check; a team that begins has thousands, and reads the rest in the files. */
    static final int MOST_FINDINGS = 50;

    /** The text, in lines, without colors. */
    public String text() {
        return text(Colors.NONE);
    }

    /** The text, in lines. */
    public String text(Colors colors) {
        var results = report.results();
        var terms = report.kind().terms();
        var broken = results.stream().filter(result -> !result.holds()).map(result -> explained(result, colors));
        int width = results.stream()
                .mapToInt(result -> result.check().id().length())
                .max()
                .orElse(0);
        var lines = results.stream().map(result -> line(result, terms, width, colors));
        var verdict = report.holds() ? colors.green(verdict()) : colors.red(verdict());
        return Stream.of(broken, lines, Stream.of("", verdict, looked()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** In one line, whether all is well. */
    public String verdict() {
        return report.kind().terms().verdict(report.count(Status.BROKEN));
    }

    /** In one line, what was looked at, and how the checks fared. */
    String looked() {
        var terms = report.kind().terms();
        int excused = report.results().stream()
                .mapToInt(result -> result.excused().size())
                .sum();
        var fared = Stream.of(Status.values())
                .map(status -> report.count(status) + " " + terms.word(status))
                .collect(Collectors.joining(", "));
        return report.results().size() + " " + terms.check() + "s on "
                + report.subject().scope() + ": " + fared + (excused > 0 ? "; " + excused + " known violations" : "")
                + ".";
    }

    /** What a check looked at, in numbers, or where it does not count that, what it found; nothing where it did not look. */
    static String counts(Result result) {
        return switch (result.status()) {
            case HELD, BROKEN ->
                Stream.of(
                                result.counts()
                                        .map(counts -> "saw " + counts.seen() + ", judged " + counts.judged())
                                        .orElseGet(() -> number(result.findings())),
                                result.excused().isEmpty()
                                        ? ""
                                        : "known " + result.excused().size())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
            case SKIPPED, OFF -> "";
        };
    }

    private static String number(List<Finding> findings) {
        return findings.isEmpty() ? "" : findings.size() == 1 ? "1 finding" : findings.size() + " findings";
    }

    private static String line(Result result, Terms terms, int width, Colors colors) {
        var word = String.format(Locale.ROOT, "%-7s", terms.word(result.status()));
        var colored = switch (result.status()) {
            case HELD -> colors.green(word);
            case BROKEN -> colors.red(word);
            case SKIPPED, OFF -> colors.yellow(word);
        };
        var id = String.format(Locale.ROOT, "%-" + width + "s", result.check().id());
        return colored + "  " + id + "  " + said(result);
    }

    /** What is said of a check behind its id: how much it looked at, or else what it says; and what it cannot tell. */
    private static String said(Result result) {
        var counts = counts(result);
        return switch (result.status()) {
            case SKIPPED, OFF -> result.note();
            case HELD, BROKEN ->
                (counts.isEmpty() ? result.check().sentence() : counts)
                        + (result.note().isEmpty() ? "" : " (" + result.note() + ")");
        };
    }

    private static String explained(Result result, Colors colors) {
        var check = result.check();
        var findings = result.findings();
        var listed = findings.stream()
                .limit(MOST_FINDINGS)
                .flatMap(finding -> Stream.concat(Stream.of(finding.toString()), indented(finding.text())))
                .map(line -> "  " + line + "\n")
                .collect(Collectors.joining());
        int more = findings.size() - MOST_FINDINGS;
        return colors.red(check.id())
                + wrapped(": " + check.sentence(), check.id().length(), "  ") + "\n"
                + wrapped("  because " + check.because(), 0, "    ") + "\n"
                + listed
                + (more > 0 ? "  and " + more + " more, which the reports list\n" : "")
                + wrapped("  to mend it, " + check.remedy(), 0, "    ") + "\n";
    }

    private static Stream<String> indented(List<String> text) {
        return text.stream().map(line -> "    " + line);
    }

    /** Broken between words; places are not, so that editors still know them. */
    private static String wrapped(String text, int before, String indent) {
        var wrapped = new StringBuilder();
        int column = before;
        for (var word : text.split("(?<=\\S) ")) {
            if (!wrapped.isEmpty() && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(indent).append(word);
                column = indent.length() + word.length();
            } else {
                wrapped.append(wrapped.isEmpty() ? "" : " ").append(word);
                column += word.length() + 1;
            }
        }
        return wrapped.toString();
    }
}
