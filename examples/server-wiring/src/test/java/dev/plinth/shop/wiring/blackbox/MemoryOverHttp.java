package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.server.HttpServer;
import dev.plinth.shop.server.access.Caller;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A server in little memory under load: 64 connections that place, read and list orders. */
@Tag("benchmark")
@Timeout(180)
class MemoryOverHttp {
    @RegisterExtension
    static final ServedShop SHOP = new ServedShop();

    private static final int CONNECTIONS = 64;
    private static final List<Duration> LOOKS = Stream.of(10, Boolean.getBoolean("quick") ? 20 : 60)
            .map(Duration::ofSeconds)
            .toList();

    /** What garbage collection leaves at the end may be so much of what it left at the first look. */
    private static final double MOST = 1.3;

    @TempDir
    Path folder = Path.of("");

    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final Set<String> others = ConcurrentHashMap.newKeySet();

    @Test
    void staysFlat() throws Exception {
        var shelf = new Shelf(SHOP);
        var product = shelf.product();
        for (int i = 0; i < 60; i++) {
            shelf.order(product);
        }
        var order = shelf.order(product).header("Location");
        var token =
                SHOP.token(new Caller("ada@plinth.example", Set.of("orders:read", "orders:write"), Optional.empty()));
        var heaps = new ArrayList<Double>();
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try (var server = SHOP.process(folder, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", ServerProcess.QUIET)) {
            long start = System.nanoTime();
            long end = start + LOOKS.get(LOOKS.size() - 1).toNanos();
            var load = IntStream.range(0, CONNECTIONS)
                    .mapToObj(i -> threads.submit(asking(server.address(), token, order, product, end)))
                    .toList();
            for (var look : LOOKS) {
                Thread.sleep(
                        Math.max(0, look.minusNanos(System.nanoTime() - start).toMillis()));
                heaps.add(server.heapInUse());
            }
            for (Future<?> asking : load) {
                asking.get();
            }
        } finally {
            threads.shutdownNow();
        }

        System.out.printf(
                Locale.ROOT,
                "%s with -Xmx256m, %d connections: %,d answers, %,d times 503; MB in use after a collection at %s: %s%n",
                ServiceLoader.load(HttpServer.class)
                        .findFirst()
                        .orElseThrow()
                        .getClass()
                        .getSimpleName(),
                CONNECTIONS,
                answers.get(),
                refusals.get(),
                LOOKS,
                heaps);
        assertThat(others).isEmpty();
        assertThat(answers.get()).isPositive();
        assertThat(heaps.get(heaps.size() - 1)).isLessThan(MOST * heaps.get(0));
    }

    private Callable<Void> asking(URI server, String token, String order, String product, long end) {
        return () -> {
            try (var connection = KeptConnection.to(server)) {
                for (int i = 0; System.nanoTime() < end; i++) {
                    count(connection.send(
                            switch (i % 3) {
                                case 0 ->
                                    KeptConnection.post(
                                            "/v1/orders",
                                            token,
                                            UUID.randomUUID().toString(),
                                            Shelf.orderOf(product));
                                case 1 -> KeptConnection.get("/v1/orders", token);
                                default -> KeptConnection.get(order, token);
                            }));
                }
            }
            return null;
        };
    }

    private void count(KeptConnection.Answered answered) {
        if (answered.status() == 200 || answered.status() == 201) {
            answers.incrementAndGet();
        } else if (answered.status() == 503 && answered.has("Retry-After")) {
            refusals.incrementAndGet();
        } else {
            others.add(answered.head());
        }
    }
}
