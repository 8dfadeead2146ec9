package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextIndexTests {
    @Test
    void listsTheContextsInTheirOrder() {
        assertThat(ContextIndex.besides(ContextIndexTests.class)).containsExactly("base", "app");
    }

    @Test
    void listsThoseOfOtherJarsAfterItsOwn(@TempDir Path jar) throws IOException, ClassNotFoundException {
        var name = Path.of(ContextIndexTests.class.getPackageName().replace('.', '/'));
        Files.createDirectories(jar.resolve(name));
        Files.writeString(jar.resolve(name).resolve("contexts"), "# of another jar\n\nhttp\n");
        var home = ContextIndexTests.class.getProtectionDomain().getCodeSource().getLocation();
        var runner = ContextIndex.class.getProtectionDomain().getCodeSource().getLocation();

        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL(), home, runner}, null)) {
            var type = loader.loadClass(getClass().getName() + "$Beside");

            assertThat(ContextIndex.besides(type)).containsExactly("base", "app", "http");
        }
    }

    /** A class that needs no other. */
    static final class Beside {}

    @Test
    void isMissedByName() {
        assertThatThrownBy(() -> ContextIndex.besides(Test.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the index of contexts org/junit/jupiter/api/contexts is not on the class path");
    }
}
