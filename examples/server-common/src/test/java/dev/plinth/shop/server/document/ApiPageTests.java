package dev.plinth.shop.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiPageTests {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    @Test
    void showsWhoMayDoWhat() {
        assertThat(ApiPage.committed(MODULE))
                .as("stale; ./mvnw -Prefresh -DskipTests derives it anew")
                .isEqualTo(ApiPage.text(MODULE))
                .contains("| `POST /v1/orders` | Places an order | `orders:write` | yes |");
    }
}
