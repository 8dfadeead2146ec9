package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long all rules take beside reading the classes alone, in one process of 1 GiB, and how both grow. {@code ./mvnw verify
 * -DexcludedGroups= -Dgroups=benchmark} writes {@code target/benchmarks/rules.txt}; nothing here fails because a machine is
 * slow.
 */
@Tag("benchmark")
class RulesBenchmarkTests {
    private static final List<Integer> SIZES =
            Boolean.getBoolean("quick") ? List.of(1_000) : List.of(1_000, 2_500, 5_000, 10_000);
    private static final int PAIRS = 5;

    @TempDir
    Path folder;

    @Test
    void measuresAllRulesBesideTheImportAlone() throws IOException, InterruptedException {
        var report = new ArrayList<String>();
        var house = BuiltHouse.in(folder.resolve("house"));

        for (int size : SIZES) {
            var grown = house.with(GrownHouse.files(size), folder.resolve("grown" + size));
            report.add(String.format("%,6d classes: %s", size, measured(grown)));
        }

        report.forEach(System.out::println);
        var file = Path.of("target/benchmarks/rules.txt");
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, report);
    }

    private static String measured(BuiltHouse house) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RulesBenchmark.class.getName(),
                        house.root().resolve("plinth.properties").toString(),
                        String.valueOf(PAIRS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
