package dev.plinth.schematools.lint;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version as Flyway compares it: {@code 1}, {@code 01} and {@code 1.0} are the same.
 *
 * @param parts its numbers, without zeros at the end
 */
record ScriptVersion(List<BigInteger> parts) implements Comparable<ScriptVersion> {
    private static final Pattern NAME = Pattern.compile("[VB](?<version>[0-9]+(?:[._][0-9]+)*)(?<rest>__.*)");

    static ScriptVersion of(ScriptFile script) {
        return of(name(script));
    }

    private static ScriptVersion of(Matcher name) {
        var written = name.group("version").split("[._]");
        var parts = Stream.of(written).map(BigInteger::new).toList();
        var length = parts.size();
        while (length > 0 && parts.get(length - 1).signum() == 0) {
            length--;
        }
        return new ScriptVersion(parts.subList(0, length));
    }

    /** Whether the script of that name is one that a baseline script stands for. */
    static boolean isReplaced(String name, ScriptFile baseline) {
        var parts = NAME.matcher(name);
        return parts.matches() && of(parts).compareTo(of(baseline)) <= 0;
    }

    private static Matcher name(ScriptFile script) {
        var name = NAME.matcher(script.name());
        if (!name.matches()) {
            throw new IllegalArgumentException(script + " is no versioned script");
        }
        return name;
    }

    /** What a script would be called with the whole number that comes some steps after this, as wide as its own. */
    String renamed(ScriptFile script, int steps) {
        var name = name(script);
        var width = name.group("version").split("[._]")[0].length();
        var number = part(0).add(BigInteger.valueOf(steps)).toString();
        return "V" + "0".repeat(Math.max(0, width - number.length())) + number + name.group("rest");
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
