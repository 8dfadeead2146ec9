package dev.plinth.schematools.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of tables in use.
 *
 * @param number its own, which its tables carry
 * @param found the checks of migrations that find its draft
 * @param ways how it is drafted: a new name, {@code loses}, {@code expand} or {@code contract}
 * @param before SQL that makes the tables
 * @param change SQL that changes them
 */
record LintedCase(int number, String name, Set<String> found, List<String> ways, String before, String change) {
    /** All that the tests have written down. */
    static List<LintedCase> all() {
        try {
            var file = Path.of(Objects.requireNonNull(LintedCase.class.getResource("linted.sql"))
                    .toURI());
            var parts = Files.readString(file).split("(^|\n)-- case: ");
            var cases = new ArrayList<LintedCase>();
            for (int number = 1; number < parts.length; number++) {
                cases.add(of(number, parts[number], parts[0]));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LintedCase of(int number, String text, String tables) {
        var lines = (text.replace("$", "_" + number) + "\n").split("\n", 2);
        var title = Arrays.asList(lines[0].split("; "));
        var before = Stream.of(tables.replace("$", "_" + number).split("-- table: "))
                .skip(1)
                .map(table -> table.split("\n", 2))
                .filter(table -> text.replace("$", "_" + number).contains(table[0]))
                .map(table -> table[1])
                .collect(Collectors.joining());
        return new LintedCase(
                number,
                title.get(0),
                title.get(1).equals("none")
                        ? Set.of()
                        : new TreeSet<>(List.of(title.get(1).split(", "))),
                title.subList(2, title.size()),
                before,
                lines[1]);
    }

    boolean is(String way) {
        return ways.contains(way);
    }

    Intent intent() {
        var renames = ways.stream()
                .map(way -> way.split(" -> "))
                .filter(names -> names.length == 2)
                .map(names -> new Rename(Optional.of(names[0]), names[1]))
                .toList();
        return new Intent("Go", Optional.empty(), is("loses"), new Renames(renames, "renames"));
    }

    @Override
    public String toString() {
        return name;
    }
}
