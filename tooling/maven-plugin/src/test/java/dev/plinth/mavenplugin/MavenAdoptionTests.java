package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger sees: Maven itself on fresh copies of the projects, on a machine that had nothing of ours. */
@Tag("proof")
class MavenAdoptionTests {
    @TempDir
    private static Path folder;

    private static Maven maven;

    static List<ForeignProject> projects() {
        return ForeignProject.all().toList();
    }

    @BeforeAll
    static void install() throws IOException {
        maven = Maven.with(folder.toRealPath().resolve("repository"));
    }

    @ParameterizedTest
    @MethodSource("projects")
    void findsTheSameByTheClassAndByTheGoal(ForeignProject project) throws IOException {
        var tested = project.copy(folder.resolve("tested"));
        var untested = project.copy(folder.resolve("untested"));
        Files.delete(untested.testClass());

        var byClass = maven.run(tested.root(), List.of("verify"));
        var byGoal = maven.run(untested.root(), List.of("compile", Maven.goal("rules")));

        assertThat(byClass.exit()).as(byClass.said()).isEqualTo(1);
        assertThat(byClass.said()).contains("ArchitectureTests.holds", "There are test failures");
        assertThat(ForeignProject.found(tested.tested())).containsExactlyInAnyOrderElementsOf(project.expected());
        assertThat(byGoal.exit()).as(byGoal.said()).isEqualTo(1);
        assertThat(untested.root().resolve("target/plinth/rules.json"))
                .hasSameTextualContentAs(tested.tested().resolve("target/plinth/rules.json"));
    }

    @Test
    void doesWhatThePageSaysInItsOrder() {
        var todo = ForeignProject.named("todo").copy(folder.resolve("page"));
        var declaration = todo.root().resolve("plinth.properties");

        for (var block : Page.ADOPTING_THE_RULES.blocks()) {
            if (block.is("properties") && !block.text().contains("house.package")) {
                ForeignProject.put(declaration, ForeignProject.text(declaration) + block.text());
            }
            if (block.is("sh")) {
                for (var command : block.commands()) {
                    var run = maven.run(todo.root(), command.words());

                    assertThat(run.exit()).as(command + "\n" + run.said()).isEqualTo(command.fails() ? 1 : 0);
                }
            }
        }
    }

    @Test
    void downloadsNoDatabase() {
        var todo = ForeignProject.named("todo").copy(folder.resolve("alone"));

        var run = maven.run(todo.root(), List.of("test", "-Dmaven.test.failure.ignore", Maven.goal("rules")));

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(maven.jars())
                .anyMatch(jar -> jar.startsWith("com/tngtech/archunit/"))
                .noneMatch(jar -> jar.matches(
                        "(com/zaxxer|io/zonky|org/eclipse/persistence|org/flywaydb|org/hibernate|org/postgresql)/.*"));
    }
}
