package dev.plinth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {
    private static final Path PROJECT = Path.of("../..");

    @Test
    void isDerivedFromTheLastFullRun() throws IOException {
        var files = Report.of(Results.read(Path.of(Results.FILE)));

        assertThat(files).hasSize(3);
        for (var file : files.entrySet()) {
            assertThat(PROJECT.resolve(file.getKey())).hasContent(file.getValue());
        }
    }

    @Test
    void keepsWhatWasMeasured(@TempDir Path folder) throws IOException {
        var results = Results.read(Path.of(Results.FILE));

        results.write(folder.resolve("again.json"));

        assertThat(Results.read(folder.resolve("again.json"))).isEqualTo(results);
        assertThat(folder.resolve("again.json")).hasSameTextualContentAs(Path.of(Results.FILE));
    }

    @Test
    void saysWhichGoalsAreMissed() throws IOException {
        var results = Results.read(Path.of(Results.FILE));
        var strict = new Results(
                results.environment(),
                results.measured().stream().map(ReportTests::withoutReach).toList());

        assertThat(Report.of(strict).get("docs/benchmarks.md"))
                .doesNotContain("| met |")
                .contains("and the goal is 0.01");
    }

    private static Measured withoutReach(Measured row) {
        return new Measured(
                row.operation(),
                row.threads(),
                row.orders(),
                row.peer(),
                row.isCompared() ? 0.01 : 0,
                row.wall(),
                row.client(),
                row.server(),
                row.allocated());
    }
}
