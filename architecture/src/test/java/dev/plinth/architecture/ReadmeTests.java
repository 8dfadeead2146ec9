package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README repeats of the poms is what they say; a stale part is printed anew. Its picture is a rule's. */
class ReadmeTests {
    private final String readme = House.text(Path.of("README.md"));

    @Test
    void listsTheModulesAsTheirPomsDescribeThem() {
        var rows = House.modules().stream()
                .map(module ->
                        "| [`" + module.folder() + "`](" + module.folder() + ") | " + module.description() + " |\n")
                .collect(Collectors.joining());

        assertThat(readme.contains("|---|---|\n" + rows + "\n"))
                .as("README.md has these rows, and no others; paste them:\n%s", rows)
                .isTrue();
    }

    @Test
    void runsWithTwoCommands() {
        assertThat(readme).contains("```sh\n./mvnw -Pquickstart\n```", "```sh\n./mvnw\n```");
        assertThat(readme.split("```sh\n", -1)).hasSize(3);
    }

    /** The picture's source is not read, but drawn. */
    @Test
    void fitsOnTheFirstScreensWithItsPicture() {
        var text = readme.replaceFirst("(?s)```mermaid\n.*?```\n", "");

        assertThat(text).isNotEqualTo(readme);
        assertThat(text.lines()).hasSizeBetween(30, 65);
    }
}
