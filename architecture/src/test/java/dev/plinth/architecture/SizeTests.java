package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small on purpose: whoever copies the house reads all of it. */
class SizeTests {
    /** Lines that do something: no comments, imports, package names or empty lines. */
    private static final String NO_CODE = "\\s*(//.*|/?\\*.*|import .*|package .*|)";

    @Test
    void keepsTheFirstFourModulesAtAboutThreeThousandLines() {
        var lines = Stream.of("model", "migrations", "persistence", "api-contract")
                .map(Path::of)
                .flatMap(module -> House.mainSources(module).stream())
                .flatMap(source -> House.text(source).lines())
                .filter(line -> !line.matches(NO_CODE))
                .count();

        assertThat(lines).isBetween(1_000L, 3_100L);
    }

    @Test
    void keepsTheRootPomOnAFewScreens() {
        assertThat(House.text(Path.of("pom.xml")).lines()).hasSizeBetween(50, 150);
    }

    @Test
    void keepsPersistenceUnderADozenJars() {
        var pom = new Pom(Path.of("persistence/pom.xml"));
        var refused = pom.texts("//bannedDependencies/excludes/exclude");
        var allowed = new ArrayList<>(pom.texts("//bannedDependencies/includes/include"));

        assertThat(refused).as("what the build refuses, unless it is listed").containsExactly("*");
        allowed.remove("*:*:*:*:test");
        assertThat(allowed).hasSizeBetween(4, 11).noneMatch(jar -> jar.contains("*"));
    }
}
