package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.HttpServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How long a server takes from its start to its first answers, with the database up; nothing here fails because it is slow. */
@Tag("benchmark")
@Timeout(120)
class StartOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static final int TIMES = Boolean.getBoolean("quick") ? 1 : 5;

    @TempDir
    Path folder = Path.of("");

    @Test
    void answers() {
        var staff = SHOP.staff("orders:read");
        assertThat(staff.get("/v1/orders").status()).isEqualTo(200);

        var ready = new ArrayList<Duration>();
        var first = new ArrayList<Duration>();
        var processor = new ArrayList<Duration>();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            try (var server = SHOP.process(folder, ServerProcess.QUIET)) {
                var client = staff.at(server.address());

                assertThat(client.plain("/health/ready").status()).isEqualTo(200);
                ready.add(Duration.ofNanos(System.nanoTime() - start));
                assertThat(client.get("/v1/orders").status()).isEqualTo(200);
                first.add(Duration.ofNanos(System.nanoTime() - start));
                processor.add(server.processor());
            }
        }

        System.out.printf(
                Locale.ROOT,
                "%s, from its start, %d times: ready after %s, first page of orders after %s, by %s of the processors%n",
                ServiceLoader.load(HttpServer.class)
                        .findFirst()
                        .orElseThrow()
                        .getClass()
                        .getSimpleName(),
                TIMES,
                spread(ready),
                spread(first),
                spread(processor));
    }

    private static String spread(List<Duration> times) {
        var sorted = times.stream().map(time -> time.toMillis() / 1e3).sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.2f s (%.2f to %.2f)",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
