package dev.plinth.schematools.project;

import dev.plinth.migrationrunner.Scripts;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A version as Flyway compares it: {@code 1}, {@code 01} and {@code 1.0} are the same.
 *
 * @param parts its numbers, without zeros at the end
 */
public record ScriptVersion(List<BigInteger> parts) implements Comparable<ScriptVersion> {
    public static ScriptVersion of(ScriptFile script) {
        return of(written(script));
    }

    private static ScriptVersion of(String written) {
        var parts = Stream.of(written.split("\\.")).map(BigInteger::new).toList();
        var length = parts.size();
        while (length > 0 && parts.get(length - 1).signum() == 0) {
            length--;
        }
        return new ScriptVersion(parts.subList(0, length));
    }

    private static String written(ScriptFile script) {
        return Objects.requireNonNull(script.script().version(), () -> script + " has no version");
    }

    /** Whether the script of that name is one that a baseline script stands for. */
    public static boolean isReplaced(String name, ScriptFile baseline) {
        return Scripts.version(name)
                .filter(version -> of(version).compareTo(of(baseline)) <= 0)
                .isPresent();
    }

    /** What a script would be called with the whole number that comes some steps after this, as wide as its own. */
    public String renamed(ScriptFile script, int steps) {
        var width = written(script).split("\\.")[0].length();
        var number = part(0).add(BigInteger.valueOf(steps)).toString();
        return "V" + "0".repeat(Math.max(0, width - number.length())) + number
                + script.name().substring(script.name().indexOf("__"));
    }

    @Override
    public int compareTo(ScriptVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            var order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int i) {
        return i < parts.size() ? parts.get(i) : BigInteger.ZERO;
    }
}
