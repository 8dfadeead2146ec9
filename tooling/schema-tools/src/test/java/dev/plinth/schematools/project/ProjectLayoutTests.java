package dev.plinth.schematools.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLayoutTests {
    @TempDir
    private Path root;

    @Test
    void takesThePreparationFromTheDeclaration() throws IOException {
        var declaration = Files.writeString(root.resolve("plinth.properties"), "file.preparation = db/roles.sql\n");

        var layout = new ProjectLayout(root, List.of(), Optional.of(declaration));

        assertThat(layout.preparation()).contains("db/roles.sql");
    }

    @Test
    void hasNoPreparationWhereNoneIsDeclared() throws IOException {
        var declaration = Files.writeString(root.resolve("plinth.properties"), "house.package = org.example\n");

        assertThat(new ProjectLayout(root, List.of(), Optional.of(declaration)).preparation())
                .isEmpty();
        assertThat(new ProjectLayout(root, List.of(), Optional.empty()).preparation())
                .isEmpty();
    }
}
