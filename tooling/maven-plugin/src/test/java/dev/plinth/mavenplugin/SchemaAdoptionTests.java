package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects in styles that are not ours: what is expected of their schemas is found, and nothing else. */
class SchemaAdoptionTests {
    @TempDir
    private static Path folder;

    @ParameterizedTest
    @CsvSource({"annotated,''", "clinic,''", "ledger,src/main/sql/scripts"})
    void findsWhatIsExpected(String name, String locations) throws Exception {
        var project = ForeignProject.named(name).copy(folder.toRealPath());
        project.compileMain();
        var goal = new SchemaGoal(project).with("locations", locations);

        var failed = goal.run(new CheckWork());

        assertThat(SaidSchema.read(goal.report("check.json")).lines())
                .as("%s", goal.said())
                .containsExactlyElementsOf(project.expectedOfSchema());
        assertThat(failed).startsWith("The schema is not everywhere the same: ");
    }
}
