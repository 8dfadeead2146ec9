package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.declaration.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README repeats of the declaration and the poms is what they say; a stale part is printed anew. */
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
    void drawsTheDeclaredLayersAndContexts() {
        var picture = "```mermaid\nflowchart LR\n"
                + drawn("layers", House.DECLARATION.layers())
                + drawn("contexts", House.DECLARATION.contexts())
                + "```\n";

        assertThat(readme.contains(picture))
                .as("README.md has this picture; paste it:\n%s", picture)
                .isTrue();
        assertThat(readme).containsOnlyOnce("```mermaid");
    }

    @Test
    void runsWithTwoCommands() {
        assertThat(readme).contains("```sh\n./mvnw -Pquickstart\n```", "```sh\n./mvnw\n```");
        assertThat(readme.split("```sh\n", -1)).hasSize(3);
    }

    @Test
    void fitsOnTheFirstScreensWithItsPicture() {
        assertThat(readme.lines()).hasSizeBetween(30, 90);
    }

    private static String drawn(String title, List<? extends Part> parts) {
        var names = parts.stream().map(Part::name);
        var arrows = parts.stream().flatMap(part -> part.mayUse().stream().map(used -> part.name() + " --> " + used));
        return Stream.concat(names, arrows)
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", "  subgraph " + title + "\n", "  end\n"));
    }
}
