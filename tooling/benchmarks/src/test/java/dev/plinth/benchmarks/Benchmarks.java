package dev.plinth.benchmarks;

import dev.plinth.benchmarks.peers.JdbcPeer;
import dev.plinth.benchmarks.peers.JooqPeer;
import dev.plinth.benchmarks.peers.JpaPeer;
import dev.plinth.benchmarks.peers.Peer;
import dev.plinth.benchmarks.peers.PlinthPeer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures all peers and keeps what it found: {@code ./mvnw -T1 -Pbench}, or with {@code -Dquick} a short run that is printed
 * and changes no page.
 */
public final class Benchmarks {
    private static final int ORDERS = 10_000;
    private static final int READ_ORDERS = Operations.LARGE_PAGE * Operations.LARGE_PAGES;

    /** Held, because the JDK forgets the level of a logger that nothing holds. */
    private static final Logger LOGGERS = Logger.getLogger("");

    private final boolean quick;
    private final List<Measured> measured = new ArrayList<>();

    private Benchmarks(boolean quick) {
        this.quick = quick;
    }

    /**
     * Runs the benchmarks.
     *
     * @param arguments the folder of this module; {@code true} for a quick run; and what is in the names of the operations
     *     to run, or {@code all}
     */
    public static void main(String... arguments) throws IOException {
        LOGGERS.setLevel(Level.WARNING);
        var module = Path.of(arguments[0]);
        var run = new Benchmarks(Boolean.parseBoolean(arguments[1]));
        var all = arguments[2].equals("all");
        System.out.println(run.quick ? "A quick run, of under five minutes." : "A full run, of about half an hour.");
        var results = run.results(all ? "" : arguments[2]);
        if (results.measured().isEmpty()) {
            System.err.println("no operation has '" + arguments[2] + "' in its name; docs/benchmarks.md lists them");
            System.exit(2);
        }
        if (run.quick || !all) {
            var file = module.resolve("target/benchmarks/quick.json");
            results.write(file);
            System.out.println("Kept in " + file + "; only a full run changes docs/benchmarks.md.");
        } else {
            results.write(module.resolve(Results.FILE));
            Report.main(arguments[0]);
        }
    }

    private Results results(String only) {
        var environment = new TreeMap<String, String>();
        try (var stage = Stage.open(ORDERS)) {
            environment.put("PostgreSQL", stage.serverVersion());
            var peers = peers(stage);
            try {
                measure(stage, peers, only);
            } finally {
                peers.forEach(Peer::close);
            }
        }
        environment.putAll(machine());
        return new Results(environment, measured);
    }

    /** The first is what the others are measured by, and the second what has the goals. */
    static List<Peer> peers(Stage stage) {
        return List.of(
                new JdbcPeer(stage.connections()),
                new PlinthPeer(stage.connections()),
                new JooqPeer(stage.connections()),
                JpaPeer.hibernate(stage.connections()),
                JpaPeer.eclipseLink(stage.connections()));
    }

    private void measure(Stage stage, List<Peer> peers, String only) {
        Agreement.check(peers, stage.passing());
        stage.clear();
        var harness = new Harness(peers, stage);
        var effort = quick
                ? new Effort(Duration.ofSeconds(3), Duration.ofMillis(100), 5)
                : new Effort(Duration.ofSeconds(20), Duration.ofMillis(200), 21);
        var bulk = new Effort(Duration.ZERO, Duration.ZERO, quick ? 2 : 7);
        run(harness, Operations.single(stage), effort, stage, only);
        run(harness, Operations.bulk(stage), bulk, stage, only);
        stage.clear();
        run(harness, Operations.growing(stage), effort, stage, only);
        stage.growTo(READ_ORDERS);
        run(harness, Operations.reading(), bulk, stage, only);
        for (int orders : quick ? List.<Integer>of() : List.of(100_000, 1_000_000)) {
            stage.growTo(orders);
            run(harness, Operations.growing(stage), effort, stage, only);
        }
    }

    private void run(Harness harness, List<Operation> operations, Effort effort, Stage stage, String only) {
        for (var operation : operations) {
            if (operation.name().contains(only)) {
                var costs = harness.measure(operation, effort);
                var found = new ArrayList<Measured>();
                costs.forEach((peer, rounds) -> found.add(Measured.of(operation, stage.orders(), peer.name(), rounds)));
                found.forEach(each -> System.out.println(line(each, found.get(0))));
                measured.addAll(found);
            }
        }
    }

    private static String line(Measured measured, Measured base) {
        return String.format(
                "%-42s %d thread(s) %,9d orders  %-9s %10.1f us  ratio %5.2f  client %9.1f  server %9.1f us  %8.1f kB",
                measured.operation(),
                measured.threads(),
                measured.orders(),
                measured.peer(),
                Measured.median(measured.wall()),
                Measured.median(Measured.ratios(measured.wall(), base.wall())),
                Measured.median(measured.client()),
                Measured.median(measured.server()),
                Measured.median(measured.allocated()));
    }

    private static Map<String, String> machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return Map.of(
                "day", LocalDate.now(ZoneOffset.UTC).toString(),
                "processors", String.valueOf(system.getAvailableProcessors()),
                "system", system.getName() + " " + system.getArch(),
                "load at the end", String.format("%.1f", system.getSystemLoadAverage()),
                "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
    }
}
