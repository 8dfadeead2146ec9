package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTests {
    private static final Path SOURCES = Path.of("src", "test", "java", "dev", "plinth", "testkit");

    @Test
    void showsCodeThatIsCompiled() throws IOException {
        var parts = Files.readString(Path.of("README.md")).split("```java\n|```\n");

        assertThat(Files.readString(SOURCES.resolve("NotesTests.java"))).contains(parts[1]);
        assertThat(Files.readString(SOURCES.resolve("memory/Library.java"))).contains(parts[3]);
        assertThat(Files.readString(SOURCES.resolve("Notes.java")))
                .contains("new DatabaseTemplate(\"notes\", Notes::prepare)");
    }
}
