package dev.plinth.schematools.draft;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement of a draft.
 *
 * @param context whose migration it goes into
 * @param phase which of them
 * @param file the name of a repeatable script; empty for a versioned one, which is named after the draft
 * @param remarks what people have to know or to decide, each a comment above it
 * @param sql without a semicolon; empty if there is only a remark
 * @param written whether the script has to say it; not if it says it already
 */
record Step(String context, Phase phase, String file, List<String> remarks, String sql, boolean written) {
    /** What a person has to do is found by this word. */
    private static final String DECIDE = "DECIDE: ";

    Step {
        remarks = List.copyOf(remarks);
    }

    static Step of(String context, Phase phase, String sql) {
        return new Step(context, phase, "", List.of(), sql, true);
    }

    /** One in a repeatable script. */
    static Step in(String file, String context, String sql) {
        return new Step(context, Phase.REPEATABLE, file, List.of(), sql, true);
    }

    /** Another statement in the same place. */
    Step another(String other) {
        return new Step(context, phase, file, List.of(), other, written);
    }

    /** The same, tried out and said nowhere. */
    Step unwritten() {
        return new Step(context, phase, file, remarks, sql, false);
    }

    /** The same, with a comment above it. */
    Step remarking(String remark) {
        return new Step(
                context,
                phase,
                file,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList(),
                sql,
                written);
    }

    /** The same, with what migration lint reads: why a statement may do what a check finds. */
    Step excusing(String check, String reason) {
        return remarking("excused " + check + ": " + reason);
    }

    /** The same, with a question to the person who reads it above it, and what the answer may look like. */
    Step deciding(String question, String... answers) {
        var step = remarking(DECIDE + question);
        for (var answer : answers) {
            step = step.remarking(answer);
        }
        return step;
    }

    /** As the file has it. */
    String text() {
        var comments = remarks.stream()
                .flatMap(String::lines)
                .map(line -> "-- " + line + "\n")
                .collect(Collectors.joining());
        return comments + (sql.isEmpty() || !written ? "" : sql + ";\n");
    }
}
