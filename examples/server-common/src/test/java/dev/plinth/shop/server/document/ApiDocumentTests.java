package dev.plinth.shop.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiDocumentTests {
    @Test
    void isWhatTheCodeSays() throws IOException {
        var module = Path.of("").toAbsolutePath();

        var committed = ApiDocument.committed(module);

        assertThat(committed)
                .as("stale; ./mvnw -Prefresh -DskipTests derives it anew")
                .isEqualTo(ApiDocument.files(module));
    }
}
