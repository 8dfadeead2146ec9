package dev.plinth.reports;

import java.util.List;

/** Text in GitHub's Markdown, of which nothing is taken for markup, for a person or for an issue. */
final class Markdown {
    private static final String MARKUP = "\\`*_[]<>&|~";

    /** Shown as nothing, and keeps a name or a number from being a mention or a reference. */
    private static final String APART = "&#8203;";

    private Markdown() {}

    static String text(String plain) {
        var text = new StringBuilder();
        oneLine(plain).chars().forEach(character -> {
            if (MARKUP.indexOf(character) >= 0) {
                text.append('\\');
            }
            text.append((char) character);
            if (character == '@' || character == '#') {
                text.append(APART);
            }
        });
        return text.toString();
    }

    /** As code; in a cell of a table even code ends at a bar, unless it is escaped. */
    static String code(String plain) {
        if (plain.isBlank()) {
            return "";
        }
        var line = oneLine(plain).replace("|", "\\|");
        var fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        var gap = fence.length() > 1 ? " " : "";
        return fence + gap + line + gap + fence;
    }

    /** Lines as they are, between fences that none of them is. */
    static String block(List<String> lines) {
        var fence = "```";
        while (String.join("\n", lines).contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + String.join("\n", lines) + "\n" + fence + "\n";
    }

    private static String oneLine(String text) {
        return text.lines()
                .map(String::strip)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
