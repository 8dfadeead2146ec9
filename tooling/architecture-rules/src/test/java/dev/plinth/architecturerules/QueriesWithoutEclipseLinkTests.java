package dev.plinth.architecturerules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules run where nobody brings EclipseLink, and say which of them that leaves out. */
class QueriesWithoutEclipseLinkTests {
    @TempDir
    static Path folder;

    private static BuiltHouse house;

    @BeforeAll
    static void build() {
        house = BuiltHouse.in(folder);
    }

    @Test
    void areSkippedAloneWithTheReason() throws Exception {
        assertThat(skipped("eclipselink"))
                .containsExactly(
                        "QUERIES-PARSE: EclipseLink, which judges queries, is not on the class path of the rules");
    }

    @Test
    void areSkippedWhereTheirClassesCannotBeLoaded() throws Exception {
        assertThat(skipped("jakarta.persistence-api"))
                .containsExactly(
                        "QUERIES-PARSE: house.persistence.cart.CartIdConverter cannot be loaded where the rules run,"
                                + " for want of jakarta/persistence/AttributeConverter");
    }

    /** What is skipped by rules that another loader has loaded, without a jar. */
    private static Stream<String> skipped(String jar) throws Exception {
        var jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(jar + "-"))
                .map(entry -> url(Path.of(entry)))
                .toArray(URL[]::new);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            var architecture = loader.loadClass(Architecture.class.getName())
                    .getMethod("declaredIn", String.class)
                    .invoke(null, house.root().resolve("plinth.properties").toString());
            var results =
                    (Stream<?>) architecture.getClass().getMethod("results").invoke(architecture);
            return results
                    .filter(result -> said(result, "status").equals("SKIPPED"))
                    .map(result -> result + ": " + said(result, "note"))
                    .toList()
                    .stream();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String said(Object result, String component) {
        try {
            return String.valueOf(result.getClass().getMethod(component).invoke(result));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
