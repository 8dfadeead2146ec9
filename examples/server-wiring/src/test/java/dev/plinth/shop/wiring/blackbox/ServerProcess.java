package dev.plinth.shop.wiring.blackbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, as in production: settings in the environment, and a line that says where it listens. */
final class ServerProcess implements AutoCloseable {
    /** The option of the JVM by which a server's log is that of the tests, for one that answers very many requests. */
    static final String QUIET =
            "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file");

    private static final Pattern IN_USE = Pattern.compile("(?:heap|generation) +total \\d+K, used (\\d+)K");

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param program what the JVM runs, as {@code java} is told it
     * @param folder the folder that it runs in
     * @param settings variables of the environment
     * @param options of the JVM
     */
    static ServerProcess start(List<String> program, Path folder, Map<String, String> settings, String... options) {
        try {
            var process = builder(program, folder, settings, options)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new ServerProcess(process, address(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How a program ended that serves nothing.
     *
     * @param error all that it wrote on standard error
     */
    record Ended(int code, String out, List<String> error) {
        /** The last line on standard error. */
        String reason() {
            return error.get(error.size() - 1);
        }
    }

    /** Runs one that ends by itself. */
    static Ended run(List<String> program, Path folder, Map<String, String> settings) {
        var error = folder.resolve("error.txt");
        try {
            var process = builder(program, folder, settings)
                    .redirectError(error.toFile())
                    .start();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(waitForEnd(process), out, Files.readAllLines(error));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(
            List<String> program, Path folder, Map<String, String> settings, String... options) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(program);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        // These variables are for the tests; the server would refuse them as unknown settings.
        builder.environment().keySet().removeIf(name -> name.startsWith("PLINTH_"));
        builder.environment().putAll(settings);
        return builder;
    }

    private static URI address(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Serving ")) {
                return URI.create(line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        throw new IllegalStateException("the server ended before it listened");
    }

    /** Where it listens. */
    URI address() {
        return address;
    }

    /** How long processors worked for it so far. */
    Duration processor() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Megabytes on the heap that a full garbage collection leaves. */
    double heapInUse() {
        diagnosed("GC.run");
        return IN_USE.matcher(diagnosed("GC.heap_info"))
                        .results()
                        .mapToLong(used -> Long.parseLong(used.group(1)))
                        .sum()
                / 1024.0;
    }

    private String diagnosed(String command) {
        try {
            var jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, as kill -9 does. */
    void kill() {
        process.destroyForcibly();
        waitForEnd(process);
    }

    /** Asks it to end, and returns its exit code. */
    int stop() {
        process.destroy();
        return waitForEnd(process);
    }

    private static int waitForEnd(Process process) {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not end within 30 s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
