package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of one's own: started from a Maven artifact, reachable on this machine only, gone with its data
 * when it is closed or the JVM ends.
 *
 * <p>It is the same everywhere: encoding UTF-8, locale C, time zone UTC. Whoever reaches the port may log in as any
 * role without a password, so it is not for data that must stay private. Where PostgreSQL refuses to run because the
 * user is root, it is run in a user namespace in which the user is nobody.
 *
 * <p>Every method throws {@link IllegalStateException} with what PostgreSQL printed when a server cannot be started or
 * stopped.
 */
public final class PostgresServer implements AutoCloseable {
    /** The role that may do everything. */
    public static final String SUPERUSER = "postgres";

    private static final Pattern SETTING = Pattern.compile("[a-z_][a-z0-9_.]*");
    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Path data;
    private final List<String> prefix;
    private final Binaries binaries;
    private final Thread closing = new Thread(this::discard, "postgres-closing");
    private int port;
    private boolean running;
    private boolean kept;

    /** A running server with PostgreSQL's own settings. */
    public static PostgresServer start() {
        return start(Map.of());
    }

    /**
     * A running server.
     *
     * @param settings what goes into {@code postgresql.conf}, for example {@code fsync} and {@code off}
     */
    public static PostgresServer start(Map<String, String> settings) {
        try {
            Path folder = newFolder();
            return start(settings, folder, folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A running server with its data in a certain place, for example in memory.
     *
     * @param settings what goes into {@code postgresql.conf}, for example {@code fsync} and {@code off}
     * @param place an existing folder; the data gets a new one inside
     */
    public static PostgresServer start(Map<String, String> settings, Path place) {
        try {
            return start(settings, newFolder(), Files.createTempDirectory(place, "plinth-postgres-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() throws IOException {
        return Files.createTempDirectory("plinth-postgres-");
    }

    private static PostgresServer start(Map<String, String> settings, Path folder, Path data) throws IOException {
        PostgresServer server = new PostgresServer(folder, data);
        try {
            server.refuseRootWhereItCannotBeNobody();
            server.initialize(settings);
            server.startOnAFreePort();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private PostgresServer(Path folder, Path data) throws IOException {
        this.folder = folder;
        this.data = data;
        Runtime.getRuntime().addShutdownHook(closing);
        this.prefix = isOwnedByRoot(folder) ? List.of("unshare", "--user") : List.of();
        this.binaries = Binaries.unpacked(folder.resolve("binaries"));
    }

    /** The TCP port on 127.0.0.1; it stays the same while the server is stopped. */
    public int port() {
        return port;
    }

    /** The JDBC URL of a database of this server, without a user. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server as a power cut would: connections break, and the data is recovered by the next start. */
    public synchronized void stop() {
        if (running) {
            run(pgCtl("stop", "-m", "immediate", "-w"));
            running = false;
        }
    }

    /** Starts the stopped server on the same port with the same data. */
    public synchronized void startAgain() {
        if (!running) {
            run(startCommand());
            running = true;
        }
    }

    /**
     * Lets the server go on when the JVM has ended; {@link #close()} then leaves it alone.
     *
     * @return the command for a shell that stops it; its data stays in the folder that the command names
     */
    public synchronized String keepRunning() {
        Runtime.getRuntime().removeShutdownHook(closing);
        kept = true;
        return pgCtl("stop").stream().map(PostgresServer::quoted).collect(Collectors.joining(" "));
    }

    /** Stops the server and deletes its data. */
    @Override
    public synchronized void close() {
        if (!kept) {
            Runtime.getRuntime().removeShutdownHook(closing);
            discard();
        }
    }

    private synchronized void discard() {
        try {
            stop();
            Folders.delete(data);
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseRootWhereItCannotBeNobody() {
        if (!prefix.isEmpty()) {
            List<String> nothing = new ArrayList<>(prefix);
            nothing.add("true");
            try {
                run(nothing);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(
                        "PostgreSQL does not run as root, and root may not become nobody here (a container, probably)."
                                + " Run as another user, or use a PostgreSQL that runs already.",
                        e);
            }
        }
    }

    private void initialize(Map<String, String> settings) throws IOException {
        run(command(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync"));
        List<String> lines = new ArrayList<>();
        // A socket file would stand in a folder that all users share.
        Stream.concat(
                        Stream.of(
                                Map.entry("listen_addresses", "127.0.0.1"),
                                Map.entry("unix_socket_directories", ""),
                                Map.entry("timezone", "UTC"),
                                Map.entry("log_timezone", "UTC")),
                        settings.entrySet().stream())
                .forEach(setting -> lines.add(line(setting.getKey(), setting.getValue())));
        Files.write(data.resolve("postgresql.conf"), lines, StandardOpenOption.APPEND);
    }

    private static String line(String name, String value) {
        if (!SETTING.matcher(name).matches() || value.contains("\n")) {
            throw new IllegalArgumentException("Not a setting of PostgreSQL: " + name + "=" + value);
        }
        return name + " = '" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Between choosing a port and using it, another program may take it: then the next one is tried. */
    private synchronized void startOnAFreePort() throws IOException {
        for (int attempt = 1; !running; attempt++) {
            port = freePort();
            try {
                startAgain();
            } catch (IllegalStateException e) {
                if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains(PORT_TAKEN)) {
                    throw e;
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private List<String> startCommand() {
        String log = folder.resolve("server.log").toString();
        return pgCtl("start", "-w", "-t", "60", "-l", log, "-o", "-p " + port);
    }

    private List<String> pgCtl(String... arguments) {
        List<String> command = command("pg_ctl", "-D", data.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        return command;
    }

    /** What is printed goes to a file: a server that inherits a pipe would break when its reader has ended. */
    private void run(List<String> command) {
        Path output = folder.resolve("output.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // The caller's own settings for PostgreSQL's clients and its language would change what is started.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " failed: " + text(output) + text(folder.resolve("server.log")));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot run " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + String.join(" ", command), e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
    }

    private static boolean isOwnedByRoot(Path file) throws IOException {
        return !Binaries.isWindows() && Files.getAttribute(file, "unix:uid").equals(0);
    }

    private static String quoted(String word) {
        String quote = Binaries.isWindows() ? "\"" : "'";
        return word.matches("[\\w./:\\\\-]+") ? word : quote + word + quote;
    }
}
