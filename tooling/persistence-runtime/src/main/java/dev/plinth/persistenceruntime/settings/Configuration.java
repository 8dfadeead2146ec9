package dev.plinth.persistenceruntime.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings by key, from the first place that has one: an argument ({@code -Ddb.url=…}), the environment
 * ({@code DB_URL}), a properties file, the key's default. An empty text counts as absent.
 */
public final class Configuration {
    /** Where the properties file is; absent, there is none. */
    public static final Key FILE = Key.of("config", "", "a properties file with any of these keys");

    private final String program;
    private final Map<String, String> arguments;
    private final Map<String, String> environment;
    private final Properties file;

    /**
     * What can be set.
     *
     * @param name as arguments and the file spell it, in lower case with dots
     * @param fallback what it is where it is set nowhere, or empty for nothing
     * @param meaning what it does, in a few words
     * @param secret whether it must not be an argument, which every process on the machine can read
     */
    public record Key(String name, String fallback, String meaning, boolean secret) {
        /** A key that may stand anywhere. */
        public static Key of(String name, String fallback, String meaning) {
            return new Key(name, fallback, meaning, false);
        }

        /** The same key with another default. */
        public Key or(String otherFallback) {
            return new Key(name, otherFallback, meaning, secret);
        }

        /**
         * How the environment spells it; a single word is common to many programs, so that it says whose it is.
         *
         * @param program the name of the program, in lower case
         */
        public String variable(String program) {
            return (name.contains(".") ? name : program + "." + name)
                    .replace('.', '_')
                    .toUpperCase(Locale.ROOT);
        }

        /** Two lines for a page of help: how it is set, and what it means. */
        public String described(String program) {
            return "  " + name + ", " + variable(program) + (fallback.isEmpty() ? "" : ", by default " + fallback)
                    + "\n      " + meaning;
        }
    }

    /**
     * Reads the file that {@link #FILE} names, if it names one.
     *
     * @param program the name of the program, with which variables of one word begin
     * @throws IllegalArgumentException if there is no such file, or it is not a properties file in UTF-8
     */
    public Configuration(String program, Map<String, String> arguments, Map<String, String> environment) {
        this.program = program;
        this.arguments = Map.copyOf(arguments);
        this.environment = Map.copyOf(environment);
        this.file = new Properties();
        find(FILE).ifPresent(path -> read(Path.of(path)));
    }

    /** The arguments of this program: the properties of its JVM. */
    public static Map<String, String> arguments() {
        var properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }

    /**
     * Whether an argument, such as a property of a JVM that runs other programs too, is one of these keys, or was meant to
     * be: its spelling is near, it is the end of one ({@code url}), or it begins as several do ({@code db.}).
     *
     * @param program the name of the program, with which an argument may begin
     */
    public static boolean concerns(String program, List<Key> keys, String argument) {
        return new KnownNames(program, keys).concern(argument);
    }

    /**
     * Refuses names that are set and not known. In the file that is every other name. In the environment it is what begins
     * with the name of the program, and what is spelled nearly as a key is; among the arguments what {@link #concerns} the
     * program.
     *
     * @param keys all that the program knows
     * @throws IllegalArgumentException naming each of them, and the key that may have been meant
     */
    public void requireKnown(List<Key> keys) {
        var known = new KnownNames(program, keys);
        var inFile = find(FILE).map(path -> " (in " + path + ")").orElse("");
        var unknown = Stream.of(
                        known.unknownArguments(arguments.keySet()),
                        known.unknownVariables(environment.keySet()),
                        known.unknownInFile(file.stringPropertyNames()).map(line -> line + inFile))
                .flatMap(Function.identity())
                .sorted()
                .collect(Collectors.joining("; "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(unknown);
        }
    }

    /**
     * Refuses to go on without settings, and names all that are missing.
     *
     * @param required lists of keys, of each of which one has to be set
     * @throws IllegalArgumentException if some are set nowhere
     */
    public void requireSet(List<List<Key>> required) {
        var missing = required.stream()
                .filter(keys -> keys.stream().allMatch(key -> find(key).isEmpty()))
                .map(keys -> keys.stream().map(Key::name).collect(Collectors.joining(" or ")) + " ("
                        + keys.get(0).meaning() + ")")
                .collect(Collectors.joining("; "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("set " + missing);
        }
    }

    /**
     * What the key is set to, or its default.
     *
     * @throws IllegalArgumentException if a secret is given as an argument
     */
    public Optional<String> find(Key key) {
        var argument = present(arguments.get(key.name()));
        if (key.secret() && argument.isPresent()) {
            throw new IllegalArgumentException(key.name() + " must not be an argument; set " + key.variable(program)
                    + " in the environment, or a file");
        }
        return argument.or(() -> present(environment.get(key.variable(program))))
                .or(() -> present(file.getProperty(key.name())))
                .or(() -> present(key.fallback()));
    }

    /** Whether the key is set, to anything but {@code false}; an argument may be the bare name, {@code -Dkeep}. */
    public boolean isOn(Key key) {
        return "".equals(arguments.get(key.name()))
                || find(key).filter(value -> !value.equalsIgnoreCase("false")).isPresent();
    }

    /**
     * What the key is set to.
     *
     * @throws IllegalArgumentException if it is set nowhere
     */
    public String get(Key key) {
        requireSet(List.of(List.of(key)));
        return find(key).orElseThrow();
    }

    /**
     * What the key is set to, as something else than text.
     *
     * @throws IllegalArgumentException naming key and text, if the reader refuses the text
     */
    public <T> T get(Key key, Function<String, T> reader) {
        var text = get(key);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            var shown = key.secret() ? "what it is" : "'" + text + "'";
            throw new IllegalArgumentException(key.name() + " cannot be " + shown + ": " + key.meaning(), e);
        }
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private void read(Path path) {
        try (var reader = Files.newBufferedReader(path)) {
            file.load(reader);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(FILE.name() + " names a file that is not there: " + path, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(FILE.name() + " cannot be read: " + path + ": " + e.getMessage(), e);
        }
    }
}
