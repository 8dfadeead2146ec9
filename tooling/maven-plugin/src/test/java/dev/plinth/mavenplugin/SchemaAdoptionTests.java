package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The goals about schemas, on projects in styles that are not ours: what is expected is found, and nothing else. */
class SchemaAdoptionTests {
    @TempDir
    private static Path folder;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.startForThrowawayData();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"annotated,", "clinic,", "ledger,src/main/sql/scripts"})
    void findsWhatIsExpected(String name, String locations) throws IOException {
        var project = ForeignProject.named(name).copy(folder.toRealPath().resolve("found"));
        project.compileMain();
        var said = new ArrayList<String>();

        var failed = in(project, loader -> new CheckWork().apply(settings(project, locations), said::add));

        assertThat(SaidSchema.read(project.root().resolve("target/plinth/schema.json"))
                        .lines())
                .as(String.join("\n", said))
                .containsExactlyElementsOf(project.expectedOfSchema());
        assertThat(failed).startsWith("The schema is not everywhere the same: ");
    }

    private static Map<String, String> settings(ForeignProject project, String locations) {
        var settings = new HashMap<String, String>();
        settings.put("root", project.root().toString());
        settings.put("modules", paths(project.modules()));
        settings.put("classes", paths(project.classes()));
        settings.put("schema", "public");
        settings.put("locations", locations == null ? "" : locations);
        settings.put("reports", project.root().resolve("target/plinth").toString());
        settings.put("server.url", server.jdbcUrl("postgres"));
        settings.put("server.user", PostgresServer.SUPERUSER);
        return settings;
    }

    private static String paths(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static <T> T in(ForeignProject project, java.util.function.Function<ClassLoader, T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        var urls = project.classes().stream().map(SchemaAdoptionTests::url).toArray(URL[]::new);
        try (var loader = new URLClassLoader(urls, before)) {
            thread.setContextClassLoader(loader);
            return work.apply(loader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
