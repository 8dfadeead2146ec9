package dev.plinth.architecture;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.declaration.Context;
import dev.plinth.architecturerules.declaration.Layer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is asked about a change is who the declaration says. The last line that matches a file decides. */
class CodeOwnersTests {
    private final List<Layer> layers = House.DECLARATION.layers();
    private final List<Context> contexts = House.DECLARATION.contexts();
    private final List<String> lines = House.text(Path.of(".github/CODEOWNERS"))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    @Test
    void areAskedAboutEachLayer() {
        assertThat(lines)
                .containsAll(layers.stream()
                        .map(layer -> "/" + layer.name() + "/ " + layer.team().orElseThrow())
                        .toList());
    }

    @Test
    void areAskedAboutTheFoldersOfEachContextInWhateverLayer() {
        assertThat(lines)
                .containsAll(contexts.stream()
                        .map(context ->
                                "**/" + context.name() + "/ " + context.team().orElseThrow())
                        .toList());
    }

    @Test
    void areAskedAboutTheMappingFileOfEachContext() {
        var ofTheDomain = contexts.stream().filter(context -> !House.DECLARATION.isCommon(context));

        assertThat(lines)
                .containsAll(ofTheDomain
                        .map(context ->
                                "**/" + context.name() + ".* " + context.team().orElseThrow())
                        .toList());
    }

    @Test
    void areAskedForTheContextBeforeTheModule() {
        var module = lines.stream().filter(line -> line.startsWith("/")).toList();
        var context = lines.stream().filter(line -> line.startsWith("**/")).toList();

        assertThat(lines.indexOf(context.get(0))).isGreaterThan(lines.lastIndexOf(module.get(module.size() - 1)));
    }

    @Test
    void areAskedAboutFoldersThatExist() {
        var folders = lines.stream()
                .filter(line -> line.startsWith("/"))
                .map(line -> line.split(" ")[0].substring(1))
                .toList();

        assertThat(folders)
                .isNotEmpty()
                .allMatch(folder -> House.ROOT.resolve(folder).toFile().isDirectory());
    }

    @Test
    void areTeamsThatTheDeclarationKnows() {
        var known = Stream.concat(
                layers.stream().flatMap(layer -> layer.team().stream()),
                contexts.stream().flatMap(context -> context.team().stream()));
        var asked = lines.stream().map(line -> line.split(" ")[1]).collect(toSet());

        assertThat(asked).isEqualTo(known.collect(toSet()));
    }
}
