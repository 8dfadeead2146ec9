package dev.plinth.architecturerules.report;

import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Result;
import dev.plinth.architecturerules.rule.Result.Status;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results as people read them on a console: what is broken, then a line for each rule, then the verdict, where the eye is.
 *
 * @param project what was looked at
 * @param results of all rules
 */
public record Summary(Project project, List<Result> results) {
    private static final int WIDTH = 100;

    /** Of one rule; a team that begins has thousands, and reads the rest in the reports. */
    private static final int MOST_VIOLATIONS = 50;

    /** The text, in lines, without colors. */
    public String text() {
        return text(Colors.NONE);
    }

    /** The text, in lines. */
    public String text(Colors colors) {
        var broken = results.stream()
                .filter(result -> result.status() == Status.BROKEN)
                .map(result -> explained(result, colors));
        int width = results.stream()
                .mapToInt(result -> result.rule().id().length())
                .max()
                .orElse(0);
        var lines = results.stream().map(result -> line(result, width, colors));
        var verdict = count(Status.BROKEN) > 0 ? colors.red(verdict()) : colors.green(verdict());
        return Stream.of(broken, lines, Stream.of("", verdict, looked()))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    /** In one line, whether all is well. */
    public String verdict() {
        long broken = count(Status.BROKEN);
        return broken == 0 ? "No rule is broken." : broken + (broken == 1 ? " rule is broken." : " rules are broken.");
    }

    /** In one line, what was looked at, and how the rules fared. */
    String looked() {
        int known = results.stream().mapToInt(result -> result.known().size()).sum();
        return results.size() + " rules on " + project.classes().size() + " classes: " + count(Status.HELD) + " held, "
                + count(Status.BROKEN) + " broken, " + count(Status.SKIPPED) + " skipped, " + count(Status.OFF) + " off"
                + (known > 0 ? "; " + known + " known violations" : "") + ".";
    }

    long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /** What a rule looked at, in numbers; nothing where it did not. */
    static String counts(Result result) {
        return switch (result.status()) {
            case HELD, BROKEN ->
                "saw " + result.seen() + ", judged " + result.targets()
                        + (result.known().isEmpty()
                                ? ""
                                : ", known " + result.known().size());
            case SKIPPED, OFF -> "";
        };
    }

    private static String line(Result result, int width, Colors colors) {
        var status = String.format(Locale.ROOT, "%-7s", result.status().name().toLowerCase(Locale.ROOT));
        var colored = switch (result.status()) {
            case HELD -> colors.green(status);
            case BROKEN -> colors.red(status);
            case SKIPPED, OFF -> colors.yellow(status);
        };
        var id = String.format(Locale.ROOT, "%-" + width + "s", result.rule().id());
        return colored + "  " + id + "  " + counts(result) + result.note();
    }

    private static String explained(Result result, Colors colors) {
        var rule = result.rule();
        var violations = result.violations().stream()
                .limit(MOST_VIOLATIONS)
                .map(violation -> "  " + violation + "\n")
                .collect(Collectors.joining());
        int more = result.violations().size() - MOST_VIOLATIONS;
        return colors.red(rule.id()) + wrapped(": " + rule.sentence(), rule.id().length(), "  ") + "\n"
                + wrapped("  because " + rule.because(), 0, "    ") + "\n"
                + violations
                + (more > 0 ? "  and " + more + " more, which the reports list\n" : "")
                + wrapped("  to mend it, " + rule.mend(), 0, "    ") + "\n";
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
