package dev.plinth.persistenceruntime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.settings.Configuration.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTests {
    private static final Key COLOR = Key.of("shelf.color", "brown", "the color of the shelf");
    private static final Key WIDTH = Key.of("shelf.width", "", "its width in whole centimeters");
    private static final Key SECRET = new Key("shelf.secret", "", "where the key lies", true);

    private static final List<Key> KEYS = List.of(COLOR, WIDTH, SECRET, Configuration.FILE);

    @TempDir
    Path folder;

    @Test
    void takesTheFirstPlaceThatHasTheKey() throws IOException {
        var file = file("shelf.color=green\n");

        assertThat(with(Map.of("config", file, "shelf.color", "red"), Map.of("SHELF_COLOR", "blue"))
                        .get(COLOR))
                .isEqualTo("red");
        assertThat(with(Map.of("config", file), Map.of("SHELF_COLOR", "blue")).get(COLOR))
                .isEqualTo("blue");
        assertThat(with(Map.of("config", file), Map.of()).get(COLOR)).isEqualTo("green");
        assertThat(with(Map.of(), Map.of()).get(COLOR)).isEqualTo("brown");
        assertThat(with(Map.of(), Map.of()).find(WIDTH)).isEmpty();
    }

    @Test
    void takesAnEmptyTextForNone() throws IOException {
        var configuration =
                with(Map.of("shelf.color", "", "config", file("shelf.color= \n")), Map.of("SHELF_COLOR", " "));

        assertThat(configuration.get(COLOR)).isEqualTo("brown");
    }

    @Test
    void namesAllThatIsNotSet() {
        var required = List.of(List.of(COLOR), List.of(WIDTH), List.of(SECRET, Configuration.FILE));

        assertThatThrownBy(() -> with(Map.of(), Map.of()).requireSet(required))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "set shelf.width (its width in whole centimeters); shelf.secret or config (where the key lies)");
        with(Map.of("shelf.width", "80"), Map.of("SHELF_SECRET", "drawer")).requireSet(required);
    }

    @Test
    void takesThePropertiesOfTheProgramForItsArguments() {
        System.setProperty("shelf.width", "80");
        try {
            assertThat(Configuration.arguments()).containsEntry("shelf.width", "80");
        } finally {
            System.clearProperty("shelf.width");
        }
    }

    @Test
    void findsTheFileByTheEnvironmentToo() throws IOException {
        assertThat(with(Map.of(), Map.of("PLINTH_CONFIG", file("shelf.color=grün\n")))
                        .get(COLOR))
                .isEqualTo("grün");
    }

    @Test
    void namesAFileThatIsNotThereOrCannotBeRead() throws IOException {
        var missing = folder.resolve("missing.properties").toString();
        var broken = file("path=C:\\users\n");
        var latin = folder.resolve("latin.properties");
        Files.write(latin, "shelf.color=grün".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> with(Map.of("config", missing), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("config names a file that is not there: " + missing);
        for (var path : new String[] {broken, latin.toString(), folder.toString()}) {
            assertThatThrownBy(() -> with(Map.of("config", path), Map.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("config cannot be read: " + path);
        }
    }

    @Test
    void namesAKeyThatIsSetNowhere() {
        assertThatThrownBy(() -> with(Map.of(), Map.of()).get(WIDTH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("set shelf.width (its width in whole centimeters)");
    }

    @Test
    void namesKeyAndTextWhereTheTextIsWrong() {
        int width = with(Map.of("shelf.width", "80"), Map.of()).get(WIDTH, Integer::parseInt);

        assertThat(width).isEqualTo(80);
        assertThatThrownBy(() -> with(Map.of("shelf.width", "wide"), Map.of()).get(WIDTH, Integer::parseInt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shelf.width cannot be 'wide': its width in whole centimeters");
    }

    @Test
    void takesASecretFromEnvironmentOrFileOnly() throws IOException {
        assertThat(with(Map.of(), Map.of("SHELF_SECRET", "mat")).get(SECRET)).isEqualTo("mat");
        assertThat(with(Map.of("config", file("shelf.secret=pot\n")), Map.of()).get(SECRET))
                .isEqualTo("pot");
        assertThatThrownBy(() -> with(Map.of("shelf.secret", "mat"), Map.of()).find(SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shelf.secret must not be an argument; set SHELF_SECRET in the environment, or a file");
    }

    @Test
    void neverShowsASecret() {
        var configuration = with(Map.of(), Map.of("SHELF_SECRET", "mat"));

        assertThatThrownBy(() -> configuration.get(SECRET, Integer::parseInt))
                .hasMessageStartingWith("shelf.secret cannot be")
                .hasMessageNotContaining("mat'");
        assertThat(configuration.toString()).doesNotContain("mat");
    }

    @ParameterizedTest
    @CsvSource({
        "shelf.colour, shelf.color",
        "shelf.clor, shelf.color",
        "shelf-color, shelf.color",
        "shelf_color, shelf.color",
        "Shelf.Color, shelf.color",
        "shelfcolor, shelf.color",
        "shefl.color, shelf.color",
        "color, shelf.color",
        "plinth.shelf.color, shelf.color",
        "plinth.config, config",
        "confg, config",
        "cofnig, config"
    })
    void namesTheNearestKeyForAnArgumentThatIsNone(String argument, String meant) {
        assertThat(Configuration.concerns("plinth", KEYS, argument)).isTrue();
        assertThatThrownBy(() -> with(Map.of(argument, "x"), Map.of()).requireKnown(KEYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(argument + " is not a key; did you mean " + meant + "?");
    }

    @Test
    void namesTheKeysOfAGroupWhereNoneIsNear() {
        assertThatThrownBy(() -> with(Map.of("shelf.material", "oak"), Map.of()).requireKnown(KEYS))
                .hasMessage("shelf.material is not a key; the keys are shelf.color, shelf.width, shelf.secret");
    }

    /** What a JVM says of itself, a build's own properties, and variables of other programs. */
    @Test
    void leavesNamesOfOthersAlone() {
        var others = new HashMap<String, String>();
        System.getProperties().stringPropertyNames().forEach(name -> others.put(name, "x"));
        List.of("maven.test.skip", "skipTests", "style.color", "env", "user", "shelfware", "colorful")
                .forEach(name -> others.put(name, "x"));
        var environment = Map.of("SHELF_DEPTH_MM", "1", "SHELFCOLOR", "1", "PATH", "/bin", "CONFIG", "x");

        with(others, environment).requireKnown(KEYS);

        assertThat(others.keySet()).noneMatch(name -> Configuration.concerns("plinth", KEYS, name));
    }

    @ParameterizedTest
    @CsvSource({
        "PLINTH_CONFG, PLINTH_CONFIG",
        "PLINTH_SHELF_COLOR, SHELF_COLOR",
        "PLINTH_COLOR_SHELF, SHELF_COLOR",
        "SHELF_COLOUR, SHELF_COLOR",
        "SHELF_WIDHT, SHELF_WIDTH"
    })
    void namesTheNearestVariableForOneThatIsNotKnown(String variable, String meant) {
        assertThatThrownBy(() -> with(Map.of(), Map.of(variable, "x")).requireKnown(KEYS))
                .hasMessage(variable + " is not a key; did you mean " + meant + "?");
    }

    @Test
    void knowsEveryVariableOfItsOwn() {
        assertThatThrownBy(
                        () -> with(Map.of(), Map.of("PLINTH_MATERIAL", "oak")).requireKnown(KEYS))
                .hasMessageStartingWith("PLINTH_MATERIAL is not a key; the keys are SHELF_COLOR, SHELF_WIDTH");
        with(Map.of(), Map.of("PLINTH_CONFIG", "", "SHELF_COLOR", "red")).requireKnown(KEYS);
    }

    @Test
    void wantsEveryNameOfTheFileKnown() throws IOException {
        var file = file("shelf.colr=green\nmaterial=oak\nshelf.width=80\n");

        assertThatThrownBy(() -> with(Map.of("config", file), Map.of()).requireKnown(KEYS))
                .hasMessage("material is not a key; the keys are shelf.color, shelf.width, shelf.secret, config (in "
                        + file + "); shelf.colr is not a key; did you mean shelf.color? (in " + file + ")");
    }

    /** It is printed, and what was set by a wrong name may be a password. */
    @Test
    void showsNoValueOfAnUnknownName() {
        assertThatThrownBy(() -> with(Map.of("shelf.secrt", "mat"), Map.of()).requireKnown(KEYS))
                .hasMessage("shelf.secrt is not a key; did you mean shelf.secret?");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("market.properties"), content).toString();
    }

    private static Configuration with(Map<String, String> arguments, Map<String, String> environment) {
        return new Configuration("plinth", arguments, environment);
    }
}
