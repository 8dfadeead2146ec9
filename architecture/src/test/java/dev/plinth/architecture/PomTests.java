package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pom of this house keeps, so that one of them can be read without the others. */
class PomTests {
    private static final int WIDTH = 140;

    private static final Pom BUILD_PARENT = new Pom(Path.of("tooling/build-parent/pom.xml"));

    /** Of the build, and of the projects that tests build. */
    static List<Pom> written() {
        return House.files().stream()
                .map(House.ROOT::relativize)
                .filter(file -> file.endsWith("pom.xml"))
                .map(Pom::new)
                .toList();
    }

    static Stream<Pom> built() {
        return House.poms().stream();
    }

    @ParameterizedTest
    @MethodSource("written")
    void hasNoLineThatRunsOutOfTheWindow(Pom pom) {
        assertThat(House.text(pom.file()).lines()).allMatch(line -> line.length() <= WIDTH);
    }

    @ParameterizedTest
    @MethodSource("written")
    void staysInItsOwnFolder(Pom pom) {
        var text = House.text(pom.file()).replaceAll("<relativePath>[^<]*</relativePath>", "");
        var others = written().stream()
                .filter(other -> !other.equals(pom) && !other.folder().isEmpty())
                .map(other -> other.folder() + "/src/")
                .toList();

        assertThat(text).doesNotContain("../");
        assertThat(others).isNotEmpty().noneMatch(text::contains);
    }

    @ParameterizedTest
    @MethodSource("built")
    void leavesVersionsToTheBuildParent(Pom pom) {
        var stated = pom.texts("//dependency/version | //plugin/version | //path/version");

        if (pom.equals(BUILD_PARENT)) {
            assertThat(stated).hasSizeGreaterThan(50);
        } else {
            assertThat(stated).allMatch(version -> version.startsWith("${"));
        }
    }

    @Test
    void hasABuildParentThatKnowsNoModule() {
        var folders =
                built().map(Pom::folder).filter(folder -> folder.contains("/")).toList();
        var layers = House.DECLARATION.layers().stream()
                .map(layer -> "plinth-" + layer.name())
                .toList();

        assertThat(BUILD_PARENT.texts("//module")).isEmpty();
        assertThat(folders).isNotEmpty().noneMatch(House.text(BUILD_PARENT.file())::contains);
        assertThat(BUILD_PARENT.texts("//artifactId")).doesNotContainAnyElementsOf(layers);
    }

    @Test
    void saysTheVersionOfTheToolsWithoutContradiction() {
        var version = BUILD_PARENT.texts("/project/version");

        assertThat(BUILD_PARENT.texts("/project/properties/plinth.tooling.version"))
                .isEqualTo(version);
        for (var child : List.of("pom.xml", "tooling/pom.xml")) {
            assertThat(new Pom(Path.of(child)).texts("/project/parent/version"))
                    .as(child)
                    .isEqualTo(version);
        }
    }
}
