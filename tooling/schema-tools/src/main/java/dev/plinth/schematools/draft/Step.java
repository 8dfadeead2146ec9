package dev.plinth.schematools.draft;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement of a draft.
 *
 * @param context whose migration it goes into
 * @param phase which of them
 * @param remarks what people have to know or to decide, each a comment above it
 * @param sql without a semicolon; empty if there is only a remark
 */
record Step(String context, Phase phase, List<String> remarks, String sql) {
    /** What a person has to do is found by this word. */
    private static final String DECIDE = "DECIDE: ";

    Step {
        remarks = List.copyOf(remarks);
    }

    static Step of(String context, Phase phase, String sql) {
        return new Step(context, phase, List.of(), sql);
    }

    /** The same, with a comment above it. */
    Step remarking(String remark) {
        return new Step(
                context,
                phase,
                Stream.concat(remarks.stream(), Stream.of(remark)).toList(),
                sql);
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
        return comments + (sql.isEmpty() ? "" : sql + ";\n");
    }
}
