package dev.plinth.schematools.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.server.ScratchServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long it takes to hold a mapping to a schema on a server that runs, in one process of 512 MiB, and how that grows.
 * {@code ./mvnw verify -DexcludedGroups= -Dgroups=benchmark} writes {@code target/benchmarks/mapping.txt}; nothing here
 * fails because a machine is slow.
 */
@Tag("benchmark")
class MappingBenchmarkTests {
    private static final List<Integer> SIZES = Boolean.getBoolean("quick") ? List.of(100) : List.of(100, 300, 1_000);

    @TempDir
    private Path folder;

    @Test
    void measuresWhereTheTimeGoes() throws IOException, InterruptedException {
        var report = new ArrayList<String>();

        try (var server = ScratchServer.embedded()) {
            for (int size : SIZES) {
                try (var database = server.create()) {
                    var entities = new ManyEntities(size);
                    var classes = Files.createDirectory(folder.resolve("of" + size));
                    entities.compile(classes);
                    database.run("the schema", entities.schema() + "analyze");
                    report.add(String.format(
                            "%,6d entities: %s",
                            size, measured(classes, (PGSimpleDataSource) database.administrator())));
                }
            }
        }

        report.forEach(System.out::println);
        var file = Path.of("target/benchmarks/mapping.txt");
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, report);
    }

    private static String measured(Path classes, PGSimpleDataSource source) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MappingBenchmark.class.getName(),
                        classes.toString(),
                        source.getURL(),
                        String.valueOf(source.getUser()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
