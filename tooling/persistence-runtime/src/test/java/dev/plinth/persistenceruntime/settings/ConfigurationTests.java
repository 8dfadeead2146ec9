package dev.plinth.persistenceruntime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.settings.Configuration.Key;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTests {
    private static final Key COLOR = Key.of("shelf.color", "brown", "the color of the shelf");
    private static final Key WIDTH = Key.of("shelf.width", "", "its width in whole centimeters");
    private static final Key SECRET = new Key("shelf.secret", "", "where the key lies", true);

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

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("market.properties"), content).toString();
    }

    private static Configuration with(Map<String, String> arguments, Map<String, String> environment) {
        return new Configuration("plinth", arguments, environment);
    }
}
