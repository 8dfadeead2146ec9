package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void failsInTheTestOnThePage() throws Exception {
        var schema = ForeignProject.named("clinic")
                .copy(folder.toRealPath().resolve("page"))
                .root()
                .resolve("schema");
        ForeignProject.put(
                schema.resolve("src/main/resources/db/migration/V3__index.sql"),
                "create index ix_visit_fee on visit (fee);\n");
        var source = schema.resolve("src/test/java/org/example/visits/MigrationTests.java");
        ForeignProject.put(source, Page.SCHEMA_TOOLS.block("java"));
        var classPath = ForeignProject.compiled(
                List.of(source), schema.resolve("target/test-classes"), System.getProperty("java.class.path"));

        var run = Run.ofTests(schema, classPath);

        assertThat(run.exit()).as(run.said()).isEqualTo(1);
        assertThat(run.said())
                .contains(
                        "src/main/resources/db/migration/V3__index.sql:1 works through visit while it blocks",
                        "[         1 tests failed          ]");
    }
}
