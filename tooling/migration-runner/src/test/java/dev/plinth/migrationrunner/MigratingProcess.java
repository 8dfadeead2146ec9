package dev.plinth.migrationrunner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** A JVM of its own in which instances migrate at once; for each it prints how many scripts that one ran. */
final class MigratingProcess {
    private static final String PASSWORD = "MIGRATING_PROCESS_PASSWORD";

    private MigratingProcess() {}

    static Process start(ScratchSchema schema, String fixture, List<String> contexts, int instances)
            throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MigratingProcess.class.getName(),
                        schema.database().jdbcUrl(),
                        schema.name(),
                        fixture,
                        String.join(",", contexts),
                        String.valueOf(instances))
                .redirectErrorStream(true);
        builder.environment().put(PASSWORD, schema.database().password(ScratchSchema.OWNER));
        return builder.start();
    }

    /** Waits for its end; one line for each instance, and whatever went wrong. */
    static List<String> output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("SLF4J"))
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        var source = new PGSimpleDataSource();
        source.setURL(arguments[0]);
        source.setUser(ScratchSchema.OWNER);
        source.setPassword(System.getenv(PASSWORD));
        int instances = Integer.parseInt(arguments[4]);
        var ready = new CountDownLatch(instances);
        var threads = Executors.newFixedThreadPool(instances);
        try {
            var ran = threads.invokeAll(Stream.generate(() -> (Callable<Integer>) () -> {
                        ready.countDown();
                        ready.await();
                        return ScratchSchema.migrations(
                                        source, arguments[1], arguments[2], List.of(arguments[3].split(",")))
                                .migrate()
                                .size();
                    })
                    .limit(instances)
                    .toList());
            for (Future<Integer> scripts : ran) {
                System.out.println(scripts.get());
            }
        } finally {
            threads.shutdown();
        }
    }
}
