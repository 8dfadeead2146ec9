package dev.plinth.persistenceruntime.settings;

import dev.plinth.persistenceruntime.settings.Configuration.Key;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a program, and which other names were meant to be one of them. Spelling is compared without regard to case,
 * to dots, dashes and underscores, and to the program's name in front.
 */
final class KnownNames {
    private static final int FARTHEST = 2;
    private static final int LETTERS_OF_AN_ARGUMENT = 3;
    /** Other programs have variables such as {@code DB_SSL}. */
    private static final int LETTERS_OF_A_VARIABLE = 5;

    private final String program;
    private final List<Key> keys;
    private final Set<String> names;
    private final Set<String> groups;

    KnownNames(String program, List<Key> keys) {
        this.program = program;
        this.keys = keys;
        this.names = keys.stream().map(Key::name).collect(Collectors.toUnmodifiableSet());
        this.groups = Stream.concat(
                        Stream.of(program),
                        names.stream().filter(name -> name.contains(".")).map(KnownNames::group))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether an argument among those of other programs is a key, or was meant to be one. */
    boolean concern(String argument) {
        return names.contains(argument) || isMeant(argument);
    }

    /** The names that are not keys, each with what may have been meant. */
    Stream<String> unknownArguments(Collection<String> arguments) {
        return arguments.stream()
                .filter(argument -> !names.contains(argument) && isMeant(argument))
                .map(argument -> unknown(argument, Key::name));
    }

    /** The same for a file in which nothing else stands. */
    Stream<String> unknownInFile(Collection<String> found) {
        return found.stream().filter(name -> !names.contains(name)).map(name -> unknown(name, Key::name));
    }

    /** The same for the environment, where other programs have variables that begin alike. */
    Stream<String> unknownVariables(Collection<String> variables) {
        var known = keys.stream().map(this::variable).collect(Collectors.toUnmodifiableSet());
        var own = program.toUpperCase(Locale.ROOT) + "_";
        return variables.stream()
                .filter(variable -> !known.contains(variable))
                .filter(variable -> variable.startsWith(own)
                        || groups.contains(
                                        group(variable.toLowerCase(Locale.ROOT).replace('_', '.')))
                                && isNear(spelled(variable), LETTERS_OF_A_VARIABLE))
                .map(variable -> unknown(variable, this::variable));
    }

    private boolean isMeant(String argument) {
        var spelled = spelled(argument);
        return groups.contains(group(argument.toLowerCase(Locale.ROOT)))
                || isNear(spelled, LETTERS_OF_AN_ARGUMENT)
                || names.stream().anyMatch(name -> name.endsWith("." + spelled));
    }

    /** @param lettersForOne how many letters a name has for each of them that may be wrong */
    private boolean isNear(String spelled, int lettersForOne) {
        var most = Math.min(FARTHEST, (spelled.length() + 1) / lettersForOne);
        return names.stream().anyMatch(name -> distance(spelled, name) <= most);
    }

    private String unknown(String name, Function<Key, String> shown) {
        var spelled = spelled(name);
        var nearest = keys.stream()
                .min(Comparator.comparingInt(key -> strangeness(spelled, key.name())))
                .orElseThrow();
        if (strangeness(spelled, nearest.name()) <= (spelled.length() + 1) / 3) {
            return name + " is not a key; did you mean " + shown.apply(nearest) + "?";
        }
        var group = group(spelled) + ".";
        var inGroup = keys.stream().filter(key -> key.name().startsWith(group)).toList();
        return name + " is not a key; the keys are "
                + (inGroup.isEmpty() ? keys : inGroup).stream().map(shown).collect(Collectors.joining(", "));
    }

    /** How far a name is from a key, of which it may also be the end, or have the words in another order. */
    private static int strangeness(String spelled, String key) {
        return key.endsWith("." + spelled) ? 0 : Math.min(distance(spelled, key), distance(words(spelled), words(key)));
    }

    private String spelled(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
        return plain.startsWith(program + ".") ? plain.substring(program.length() + 1) : plain;
    }

    private String variable(Key key) {
        return key.variable(program);
    }

    private static String words(String name) {
        return Arrays.stream(name.split("\\.")).sorted().collect(Collectors.joining("."));
    }

    private static String group(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
    }

    /** How many letters are to be added, left out, changed, or swapped with the next (optimal string alignment). */
    private static int distance(String one, String other) {
        var distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                int changed = distances[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int least = Math.min(changed, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                distances[i][j] = swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
            }
        }
        return distances[one.length()][other.length()];
    }
}
