package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rules about sources say where classes came to be in other ways than a twin can show. */
class SourcesTests {
    private static final String MADE = "tool/src/main/java/house/tool/Made.java";

    @TempDir
    Path folder;

    private BuiltHouse house;

    @BeforeEach
    void build() {
        house = BuiltHouse.in(folder.resolve("house"))
                .with(Map.of(MADE, "package house.tool;\n\nfinal class Made {}\n"), folder.resolve("copy"));
    }

    @Test
    void findsAClassThatAnOldBuildLeftBehind() throws IOException {
        Files.delete(house.root().resolve(MADE));

        assertThat(result("SEES-EVERY-CLASS").findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "tool/target/classes/house/tool/Made.class house.tool.Made is a class without a source");
    }

    @Test
    void letsAGeneratedClassBe() throws IOException {
        var generated = house.root().resolve("tool/target/generated-sources/annotations/house/tool/Made.java");
        Files.createDirectories(generated.resolveSibling(""));
        Files.move(house.root().resolve(MADE), generated);

        assertThat(result("SEES-EVERY-CLASS").status()).isEqualTo(Status.HELD);
    }

    @Test
    void takesTheNullMarkOfAModuleForThoseOfItsPackages() throws IOException {
        var sources = house.root().resolve("tool/src/main/java");
        Files.writeString(
                sources.resolve("house/tool/package-info.java"), "/** Counts lines. */\npackage house.tool;\n");
        assertThat(result("PACKAGE-PURPOSE").status()).isEqualTo(Status.BROKEN);

        Files.writeString(
                sources.resolve("module-info.java"),
                "import org.jspecify.annotations.NullMarked;\n\n@NullMarked\nmodule house.tool {}\n");

        assertThat(result("PACKAGE-PURPOSE").status()).isEqualTo(Status.HELD);
    }

    @Test
    void saysNothingWhereThereAreNoSources() throws IOException {
        try (var files = Files.walk(house.root())) {
            for (var source :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Files.delete(source);
            }
        }

        assertThat(result("SEES-EVERY-CLASS").note()).isEqualTo("there are no main sources");
        assertThat(result("PACKAGE-PURPOSE").status()).isEqualTo(Status.SKIPPED);
    }

    private Result result(String id) {
        return Architecture.declaredIn(house.root().resolve("plinth.properties"))
                .results()
                .filter(result -> result.check().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
