package dev.plinth.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked about a change is who the declaration says. */
class CodeOwnersTests {
    private final Properties declaration = new Properties();
    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        try (var properties = Files.newBufferedReader(Path.of("plinth.properties"))) {
            declaration.load(properties);
        }
        lines = Files.readAllLines(Path.of("../.github/CODEOWNERS")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void areAskedAboutEachLayer() {
        var expected = owned("layer").map(layer -> "/" + layer + "/ " + team("layer", layer));

        assertThat(lines).containsAll(expected.toList());
    }

    @Test
    void areAskedAboutEachContextInWhateverLayer() {
        var expected = owned("context").map(context -> "**/" + context + "/ " + team("context", context));

        assertThat(lines).containsAll(expected.toList());
    }

    @Test
    void areAskedAfterTheOwnerOfTheLayer() {
        var lastOfLayers = lines.lastIndexOf("/tooling/ @plinth/platform");
        var firstOfContexts = lines.indexOf("**/shared/ @plinth/platform");

        assertThat(lastOfLayers).isPositive().isLessThan(firstOfContexts);
    }

    @Test
    void areTeamsThatTheDeclarationKnows() {
        var known = declaration.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".team"))
                .map(declaration::getProperty)
                .collect(toSet());
        var asked = lines.stream().map(line -> line.split(" ")[1]).collect(toSet());

        assertThat(asked).isEqualTo(known);
    }

    private Stream<String> owned(String kind) {
        var names = declaration.stringPropertyNames().stream()
                .filter(key -> key.startsWith(kind + ".") && key.endsWith(".team"))
                .map(key -> key.substring(kind.length() + 1, key.length() - ".team".length()))
                .toList();
        assertThat(names).as("what the declaration owns of kind " + kind).isNotEmpty();
        return names.stream();
    }

    private String team(String kind, String name) {
        return declaration.getProperty(kind + "." + name + ".team");
    }
}
