package dev.plinth.shop.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.api.v1.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApiDocumentTests {
    @Test
    void isWhatTheCodeSays() throws IOException {
        try (var committed = Problem.class.getResourceAsStream("/dev/plinth/shop/api/v1/openapi.json")) {
            var text = new String(Objects.requireNonNull(committed).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(text)
                    .as("stale; ./mvnw -Prefresh -DskipTests derives it anew")
                    .isEqualTo(ApiDocument.text(Path.of("").toAbsolutePath()));
        }
    }
}
