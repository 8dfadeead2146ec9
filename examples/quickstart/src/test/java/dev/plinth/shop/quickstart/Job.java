package dev.plinth.shop.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.plinth.testkit.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.postgresql.ds.PGSimpleDataSource;

/** The quickstart through its outermost door: in this JVM, or in one of its own. */
final class Job {
    private final Path output;
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();

    private Job(Path output) {
        this.output = output;
        with("output", output.toString());
    }

    /** On an embedded server. */
    static Job embedded(Path output) {
        return new Job(output);
    }

    /** Into the database of a test, as whom its administrator logs in. */
    static Job into(Database database, Path output) {
        var login = (PGSimpleDataSource) database.administrator();
        return new Job(output)
                .with("db.url", database.jdbcUrl())
                .with("db.user", Objects.requireNonNull(login.getUser()))
                .withPassword(Objects.requireNonNullElse(login.getPassword(), ""));
    }

    Job with(String key, Object value) {
        arguments.put(key, value.toString());
        return this;
    }

    Job input(Path file) {
        return with("input", file);
    }

    Job withPassword(String password) {
        return withVariable("DB_PASSWORD", password);
    }

    Job withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** In this JVM, as in a pipe. */
    Outcome run() {
        return run(false);
    }

    /** In this JVM. */
    Outcome run(boolean onTerminal) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Quickstart.run(
                arguments,
                environment,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                onTerminal);
        return new Outcome(code, out.toString(UTF_8), err.toString(UTF_8), output);
    }

    /** In a JVM of its own, its standard output in a pipe. */
    Outcome runAsProcess(String... options) {
        return runAsProcess(Quickstart.class, options);
    }

    /** In a JVM of its own, with another class in front. */
    Outcome runAsProcess(Class<?> main, String... options) {
        return start(command(main, options)).outcome();
    }

    /** In a JVM of its own that goes on. */
    Started start(String... options) {
        return start(command(Quickstart.class, options));
    }

    /** In a JVM of its own that a command runs in front, such as one that changes the user. */
    Outcome runBehind(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.addAll(command(Quickstart.class));
        return start(command).outcome();
    }

    private List<String> command(Class<?> main, String... options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djdk.console=java.base");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of(options));
        arguments.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    private Started start(List<String> command) {
        try {
            var err = Files.createTempFile("plinth-job", ".err");
            var builder = new ProcessBuilder(command).redirectError(err.toFile());
            Settings.KEYS.forEach(key -> builder.environment().remove(key.variable(Settings.PROGRAM)));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            return new Started(process, err, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that runs. */
    record Started(Process process, Path err, Path output) {
        /** Waits until it has ended. */
        Outcome outcome() {
            try {
                var out = new String(process.getInputStream().readAllBytes(), UTF_8);
                var outcome = new Outcome(process.waitFor(), out, Files.readString(err), output);
                Files.delete(err);
                return outcome;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Ends it as a terminal or a service manager does, once it has come so far. */
        Outcome stopWhen(Callable<Boolean> soFar) throws Exception {
            while (!soFar.call()) {
                assertThat(process.isAlive()).as(() -> outcome().toString()).isTrue();
                Thread.sleep(5);
            }
            process.toHandle().destroy(); // unlike the process itself it leaves the streams open
            return outcome();
        }
    }

    /**
     * What came of it.
     *
     * @param code how it ended
     */
    record Outcome(int code, String out, String err, Path output) {
        /** The summary without what differs between two runs. */
        Map<String, Object> summary() {
            var summary = new LinkedHashMap<>(wholeSummary());
            summary.remove("seconds");
            summary.remove("peakHeapMb");
            return summary;
        }

        /** All of the summary, in its order. */
        Map<String, Object> wholeSummary() {
            try {
                return JSON.std.mapFrom(Files.readString(output.resolve("summary.json")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A number of the summary. */
        int count(String key) {
            return (int) Objects.requireNonNull(wholeSummary().get(key));
        }

        /** The records of {@code rejected.csv}. */
        List<Oracle.Rejected> rejected() {
            return Oracle.records(read(output.resolve("rejected.csv"))).stream()
                    .skip(1)
                    .map(csvRecord -> new Oracle.Rejected(
                            Integer.parseInt(csvRecord.fields().get(0)),
                            csvRecord.fields().get(1),
                            csvRecord.fields().get(2)))
                    .toList();
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
