package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** How long a server takes from its start to its first answers, over several starts. */
final class StartTimes {
    /** How many starts make a figure. */
    static final int OFTEN = Boolean.getBoolean("quick") ? 1 : 5;

    private final List<Duration> ready = new ArrayList<>();
    private final List<Duration> first = new ArrayList<>();
    private final List<Duration> processor = new ArrayList<>();

    /**
     * Starts one more, asks it for a page of orders, and ends it as a signal does.
     *
     * @param staff may read orders
     */
    void add(Supplier<ServerProcess> start, Client staff) {
        long began = System.nanoTime();
        try (var server = start.get()) {
            var client = staff.at(server.address());

            assertThat(client.plain("/health/ready").status()).isEqualTo(200);
            ready.add(Duration.ofNanos(System.nanoTime() - began));
            assertThat(client.get("/v1/orders").status()).isEqualTo(200);
            first.add(Duration.ofNanos(System.nanoTime() - began));
            processor.add(server.processor());
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    @Override
    public String toString() {
        return ", from its start, " + ready.size() + " times: ready after " + spread(ready)
                + ", first page of orders after " + spread(first) + ", by " + spread(processor) + " of the processors";
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
