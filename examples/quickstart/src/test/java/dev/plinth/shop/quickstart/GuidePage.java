package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the documentation: its tables, by the head of their first column, and its blocks of code, by language. */
record GuidePage(List<String> lines) {
    private static final Path FOLDER = Path.of("../../docs");

    static GuidePage read(String name) {
        try {
            return new GuidePage(Files.readAllLines(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, as they stand on the page, of all tables whose first column has this head. */
    List<String> rows(String head) {
        var rows = new ArrayList<String>();
        var inside = false;
        for (var line : lines) {
            if (line.startsWith("| " + head + " |")) {
                inside = true;
            } else if (!line.startsWith("|")) {
                inside = false;
            } else if (inside && !line.startsWith("|---")) {
                rows.add(line);
            }
        }
        return rows;
    }

    /** The cells of those rows, without the marks of code. */
    List<List<String>> cells(String head) {
        return rows(head).stream().map(GuidePage::split).toList();
    }

    /** What stands in the one block of this language. */
    List<String> block(String language) {
        var start = lines.indexOf("```" + language) + 1;
        return start == 0
                ? List.of()
                : lines.subList(
                        start, start + lines.subList(start, lines.size()).indexOf("```"));
    }

    private static List<String> split(String row) {
        return Stream.of(row.substring(1, row.length() - 1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
