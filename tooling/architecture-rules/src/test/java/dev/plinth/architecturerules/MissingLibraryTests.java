package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.architecturerules.catalog.Catalog;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules run where only the house is compiled, and nothing is known of what its libraries declare. */
class MissingLibraryTests {
    @Test
    void takesArraysOfALibraryByTheirNames(@TempDir Path folder) throws IOException {
        var house = BuiltHouse.in(folder.resolve("house"))
                .with(
                        Map.of(
                                "application/src/main/java/library/Signs.java",
                                "package library; public class Signs { public static final Character[][] ALL = {}; }",
                                "application/src/main/java/house/application/Drawing.java",
                                "package house.application; class Drawing { int signs() { return library.Signs.ALL.length; } }"),
                        folder.resolve("copy"));
        Files.delete(house.root().resolve("application/target/classes/library/Signs.class"));
        Files.delete(house.root().resolve("application/src/main/java/library/Signs.java"));

        var project = Project.of(Declaration.read(house.root().resolve("plinth.properties")));

        assertThat(Catalog.rules())
                .extracting(rule -> rule.on(project))
                .filteredOn(result -> result.status() == Result.Status.BROKEN)
                .as("broken")
                .isEmpty();
    }
}
