package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} lists every key there is, as the code has it. */
class ConfigurationGuideTests {
    private final GuidePage guide = GuidePage.read("configuration.md");

    @Test
    void listsEveryKey() {
        var expected = Settings.KEYS.stream().map(ConfigurationGuideTests::row).toList();

        assertThat(guide.rows("Key"))
                .as("paste: %n%s", String.join(System.lineSeparator(), expected))
                .isEqualTo(expected);
    }

    @Test
    void namesNoKeyThatThereIsNot() {
        var known = Settings.KEYS.stream().flatMap(key -> Stream.of("-D" + key.name(), key.variable("plinth")));

        var named = guide.lines().stream()
                .flatMap(line -> Stream.of(line.split("[\\s=`]+")))
                .filter(word -> word.matches("-D.+|[A-Z]{2,}_[A-Z_]+"));

        assertThat(named.toList()).hasSizeGreaterThan(5).isSubsetOf(known.toList());
    }

    @Test
    void saysHowTheProgramEnds() {
        var expected = Stream.of(ExitCode.values())
                .map(code -> "| " + code.number() + " | " + code.meaning() + " |")
                .toList();

        assertThat(guide.rows("Exit code"))
                .as("paste: %n%s", String.join(System.lineSeparator(), expected))
                .isEqualTo(expected);
    }

    @Test
    void saysWhichKeysMustNotBeArguments() {
        var secret = Settings.KEYS.stream().filter(Key::secret).toList();

        assertThat(secret).isEqualTo(List.of(DatabaseSettings.PASSWORD));
        assertThat(guide.rows("Key"))
                .filteredOn(row -> row.contains("not as an argument"))
                .hasSize(secret.size());
    }

    @Test
    void givesExamplesThatAreAccepted() {
        var examples = guide.lines().stream()
                .filter(line -> line.matches("(DB_PASSWORD=\\S+ )?\\./mvnw -Pquickstart .*"))
                .toList();

        assertThat(examples).hasSizeGreaterThan(2).allSatisfy(line -> {
            var words = List.of(line.split(" "));
            var configuration = new Configuration(Settings.PROGRAM, pairs(words, "-D"), pairs(words, "DB_"));
            configuration.requireKnown(Settings.KEYS);
            var settings = Settings.from(configuration);
            assertThat(settings).asString().doesNotContain("...");
        });
    }

    /** The words that begin so and set something: {@code -Da=b} as {@code a} to {@code b}. */
    private static Map<String, String> pairs(List<String> words, String prefix) {
        return words.stream()
                .filter(word -> word.startsWith(prefix) && word.contains("="))
                .map(word -> word.replaceFirst("^-D", "").split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String row(Key key) {
        var fallback = key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`";
        var meaning = key.meaning() + (key.secret() ? "; not as an argument" : "");
        return Stream.of("`" + key.name() + "`", "`" + key.variable("plinth") + "`", fallback, meaning)
                .reduce("|", (line, cell) -> line + " " + cell + " |");
    }
}
