package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The class of ten lines, in projects of other people: it finds what is wrong there, and nothing else. */
class AdoptionTests {
    @TempDir
    private Path folder;

    static List<ForeignProject> projects() {
        return ForeignProject.all().toList();
    }

    @ParameterizedTest
    @MethodSource("projects")
    void findsWhatIsWrongAndNothingElse(ForeignProject project) {
        var copy = project.copy(folder);
        copy.compile();

        var run = Run.ofTests(copy.tested(), copy.classPath());

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(copy.tested().resolve("target/plinth")).as(run.said()).exists();
        assertThat(ForeignProject.found(copy.tested()))
                .as("what the rules say of %s; whether expected.txt is right is for a person to say", project)
                .containsExactlyInAnyOrderElementsOf(project.expected());
    }

    @Test
    void saysWhatWhereWhyAndHowToMendAsThePageShows() {
        var copy = ForeignProject.named("todo").copy(folder);
        copy.compile();

        var run = Run.ofTests(copy.tested(), copy.classPath());

        assertThat(run.said().lines().map(line -> line.replaceFirst("^\\W*(\\S+ ✘ )?", "")))
                .containsSequence(Page.ADOPTING_THE_RULES
                        .block("text")
                        .lines()
                        .map(String::strip)
                        .toList());
    }

    @Test
    void findsInAModuleAloneWhatIsWrongThere() {
        var project = ForeignProject.named("hexagonal");
        var copy = project.copy(folder);
        ForeignProject.put(
                copy.testClass(), ForeignProject.text(copy.testClass()).replace("declaredIn", "ofThisModule"));
        copy.compile();

        Run.ofTests(copy.root().resolve("core"), copy.classPath());

        assertThat(ForeignProject.found(copy.root().resolve("core")))
                .filteredOn(line -> line.contains(" @ "))
                .contains(
                        "MODEL-NO-CLOCK net.example.parcels.domain.Parcel.arriveAt(net.example.parcels.domain.DepotId) @"
                                + " core/src/main/java/net/example/parcels/domain/Parcel.java:37")
                .allMatch(line -> line.contains(" @ core/"));
    }
}
