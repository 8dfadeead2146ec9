package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of this house name is there. */
class DocumentTests {
    static List<Path> pages() {
        return House.files().stream()
                .filter(file -> House.path(file).endsWith(".md"))
                .map(House.ROOT::relativize)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesOnlyWhatIsThere(Path page) {
        assertThat(Document.read(House.ROOT.resolve(page)).wrong())
                .as("what " + House.path(page) + " names and what is not there")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](docs/nowhere.md)",
                "`model/src/nowhere`",
                "`Nowhere.java`",
                "`plinth-nowhere`",
                "`./mvnw -Pnowhere`",
                "`./mvnw -pl model,nowhere`",
                "`.ci/nowhere`",
                "```sh\n./mvnw -Pnowhere\n```"
            })
    void noticesWhatIsNotThere(String text) {
        assertThat(new Document(Path.of("README.md"), text).wrong()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](docs/reading.md#top) and [there](https://example.org/nowhere)",
                "`model/src/main/java/`",
                "`db/ordering`",
                "`Order.java`",
                "`plinth-model`",
                "`./mvnw -Pquickstart,everything -pl model,examples/quickstart -Dtests.seed=1`",
                "`.ci/run --one-jdk`",
                "`examples/quickstart/target/quickstart/summary.json`",
                "`application/problem+json`, `dd/MM/yyyy`, `31/02`"
            })
    void acceptsWhatIsThere(String text) {
        assertThat(new Document(Path.of("README.md"), text).wrong()).isEmpty();
    }

    @Test
    void asksToReadEightFilesThatExist() {
        var item = Pattern.compile("^(\\d)\\. \\[[^]]+]\\(([^)]+)\\) \\S+ .*\\.$", Pattern.MULTILINE);

        var items =
                item.matcher(House.text(Path.of("docs/reading.md"))).results().toList();

        assertThat(items).extracting(match -> match.group(1)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(items)
                .extracting(match -> House.ROOT.resolve("docs").resolve(match.group(2)))
                .doesNotHaveDuplicates()
                .allMatch(Files::isRegularFile);
    }
}
