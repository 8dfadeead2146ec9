package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page shows is what is compiled and run here; its commands are run by the proof. */
class AdoptionPageTests {
    static List<ForeignProject> projects() {
        return ForeignProject.all().toList();
    }

    @Test
    void showsTheClassThatTestsRun() {
        var run = ForeignProject.text(ForeignProject.named("todo").testClass());

        assertThat(Page.ADOPTING_THE_RULES.block("java")).isEqualTo(run);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void asksEveryProjectForTheSameTenLines(ForeignProject project) {
        var shown = Page.ADOPTING_THE_RULES.block("java");

        var lines = shown.substring(shown.indexOf("\nclass ") + 1).lines();

        assertThat(lines).hasSizeBetween(5, 10).endsWith("}");
        assertThat(ForeignProject.text(project.testClass()).replaceFirst("package .*", ""))
                .isEqualTo(shown.replaceFirst("package .*", ""));
    }

    @Test
    void showsDeclarationsThatTestsRead() {
        assertThat(Page.ADOPTING_THE_RULES.blocks())
                .filteredOn(block -> block.text().contains("house.package"))
                .extracting(Page.Block::text)
                .containsExactly(declaration("todo"), declaration("annotated"));
    }

    @Test
    void showsTheDependencyThatProjectsHave() {
        var pom = ForeignProject.text(ForeignProject.named("todo").root().resolve("pom.xml"));

        assertThat(pom.replaceAll(" +", ""))
                .contains(Page.ADOPTING_THE_RULES.block("xml").replaceAll(" +", ""));
    }

    private static String declaration(String project) {
        return ForeignProject.text(ForeignProject.named(project).root().resolve("plinth.properties"));
    }
}
