package dev.plinth.schematools.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Statements that are found, and how they are written otherwise.
 *
 * @param found the checks that find them; none if they may be written so
 * @param foundInBlock those that find them in a block
 * @param before SQL that makes what is there before
 * @param unsafe the statements
 * @param safe what is written instead, a script each
 */
public record SafetyCase(
        String name, Set<String> found, Set<String> foundInBlock, String before, Script unsafe, List<Script> safe) {
    /** Statements that run together, or outside of a transaction. */
    public record Script(boolean outside, String sql) {
        private static Script of(String part) {
            var lines = part.split("\n", 2);
            return new Script(lines[0].strip().equals("outside"), lines[1].strip());
        }

        /** The same in a block. */
        Script inBlock() {
            return new Script(false, "do $block$ begin\n" + sql + "\nend $block$;");
        }

        /** The same in a function, under a name of its own. */
        Script inFunction() {
            return new Script(
                    false,
                    "create function market.run_${t}() returns void language plpgsql as $function$ begin\n" + sql
                            + "\nend $function$;\nselect market.run_${t}();");
        }

        /** The same about another table. */
        Script about(String table) {
            return new Script(outside, sql.replace("${t}", table));
        }
    }

    /** All that stand beside a class of tests. */
    public static List<SafetyCase> beside(Class<?> tests) {
        try {
            var file = Path.of(
                    Objects.requireNonNull(tests.getResource("cases.sql")).toURI());
            return Arrays.stream(Files.readString(file).split("(^|\n)-- case: "))
                    .skip(1)
                    .map(SafetyCase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SafetyCase of(String text) {
        var parts = text.split("-- (?:un)?safe:");
        var head = parts[0].split("\n", 2);
        var title = head[0].split("; ");
        return new SafetyCase(
                title[0],
                checks(title[1]),
                checks(title[title.length - 1]),
                head[1],
                Script.of(parts[1]),
                Stream.of(parts).skip(2).map(Script::of).toList());
    }

    private static Set<String> checks(String listed) {
        return listed.equals("none") ? Set.of() : new TreeSet<>(List.of(listed.split(", ")));
    }

    @Override
    public String toString() {
        return name;
    }
}
