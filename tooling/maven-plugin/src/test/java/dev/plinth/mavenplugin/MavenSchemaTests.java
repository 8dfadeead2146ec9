package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas of projects that are not ours, as a stranger asks about them: with Maven itself. */
@Tag("proof")
class MavenSchemaTests {
    @TempDir
    private static Path folder;

    private static Maven maven;

    @BeforeAll
    static void install() throws IOException {
        maven = Maven.with(folder.toRealPath().resolve("repository"));
    }

    @ParameterizedTest
    @CsvSource({"annotated,", "clinic,", "ledger,-Dplinth.locations=src/main/sql/scripts"})
    void findsWhatIsExpected(String name, String property) {
        var project = ForeignProject.named(name).copy(folder);
        var command = new ArrayList<>(List.of("compile", Maven.goal("check")));
        if (property != null) {
            command.add(property);
        }

        var run = maven.run(project.root(), command);

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said()).contains("The schema is not everywhere the same: ");
        assertThat(SaidSchema.read(project.root().resolve("target/plinth/check.json"))
                        .lines())
                .containsExactlyElementsOf(project.expectedOfSchema());
    }

    @Test
    void doesWhatThePageSaysInItsOrder() {
        var clinic = ForeignProject.named("clinic").copy(folder.resolve("page"));

        var commands = Page.SCHEMA_TOOLS.blocks().stream()
                .filter(block -> block.is("sh"))
                .flatMap(block -> block.commands().stream())
                .toList();

        assertThat(commands).hasSizeGreaterThan(4);
        for (var command : commands) {
            var run = maven.run(clinic.root(), command.words());

            assertThat(run.exit()).as(command + "\n" + run.said()).isEqualTo(command.fails() ? 1 : 0);
        }
    }
}
