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
        String shown = Files.readString(Path.of("README.md")).split("```java\n|```\n")[1];

        assertThat(Files.readString(SOURCES.resolve("NotesTests.java"))).contains(shown);
        assertThat(Files.readString(SOURCES.resolve("Notes.java")))
                .contains("new DatabaseTemplate(\"notes\", Notes::prepare)");
    }
}
