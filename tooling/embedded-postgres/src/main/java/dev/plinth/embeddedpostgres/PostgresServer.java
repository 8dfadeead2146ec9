package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of one's own: started from a Maven artifact, reachable on this machine only, gone with its data
 * when it is closed or the JVM ends.
 *
 * <p>It is the same everywhere: encoding UTF-8, locale C, time zone UTC. Whoever reaches the port may log in as any
 * role without a password, so it is not for data that must stay private. PostgreSQL refuses to run as root: for root it
 * is run in a user namespace in which root is nobody, or, where that is forbidden, as the user nobody.
 *
 * <p>A JVM that is killed leaves its servers behind; the next that starts one stops them and deletes their data.
 *
 * <p>Every method throws {@link IllegalStateException} with what PostgreSQL printed when a server cannot be started or
 * stopped.
 */
public final class PostgresServer implements AutoCloseable {
    /** The role that may do everything. */
    public static final String SUPERUSER = "postgres";

    /** How the names of the servers' folders begin. */
    static final String FOLDER = "plinth-postgres-";

    /** A long log would only fill the memory. */
    private static final Map<String, String> FOR_THROWAWAY_DATA = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "max_wal_size", "128MB",
            "max_connections", "200");

    /** A new database is about 300 files: in memory that takes 20 ms, on a busy disk up to 500 ms. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long ENOUGH_BYTES = 2L << 30;

    private static final Pattern SETTING = Pattern.compile("[a-z_][a-z0-9_.]*");
    private static final String PORT_TAKEN = "could not create any TCP/IP sockets";
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Path data;
    private final Claim claim;
    private final Programs programs;
    private final Thread closing = new Thread(this::discard, "postgres-closing");
    private int port;
    private boolean running;
    private boolean kept;

    /** A running server with PostgreSQL's own settings. */
    public static PostgresServer start() {
        return start(Map.of());
    }

    /**
     * A running server for data that nobody will miss, for example of tests: in memory where there is enough, and without
     * what makes data outlast the machine. Commits stay synchronous: what was committed is there after the server was
     * stopped and came back.
     */
    public static PostgresServer startForThrowawayData() {
        boolean fits = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() >= ENOUGH_BYTES;
        return start(FOR_THROWAWAY_DATA, fits ? MEMORY : Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * A running server.
     *
     * @param settings what goes into {@code postgresql.conf}, for example {@code fsync} and {@code off}
     */
    public static PostgresServer start(Map<String, String> settings) {
        try {
            Path folder = newFolder();
            return start(settings, folder, Files.createDirectory(folder.resolve("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A running server with its data in a certain place, for example in memory.
     *
     * @param settings what goes into {@code postgresql.conf}, for example {@code fsync} and {@code off}
     * @param place an existing folder; the data gets a new one inside. Other users must get through it if this one is
     *     root and has to run the server as nobody
     */
    public static PostgresServer start(Map<String, String> settings, Path place) {
        try {
            Path data = Files.createTempDirectory(place, "plinth-data-").toAbsolutePath();
            return start(settings, newFolder(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() throws IOException {
        Path folder = Files.createTempDirectory(FOLDER).toAbsolutePath();
        // Whom the programs run as may be another: it must get through to its data, and no further.
        if (!folder.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot let everyone through: " + folder);
        }
        return folder;
    }

    private static PostgresServer start(Map<String, String> settings, Path folder, Path data) throws IOException {
        PostgresServer server = claimed(folder, data);
        try {
            Leftovers.putAway(folder, server.programs);
            server.initialize(settings);
            server.startOnAFreePort();
            return server;
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static PostgresServer claimed(Path folder, Path data) throws IOException {
        Claim claim = Claim.to(folder, data);
        try {
            return new PostgresServer(folder, data, claim, Programs.of(folder, data));
        } catch (IOException | RuntimeException e) {
            delete(folder, data, claim);
            throw e;
        }
    }

    private PostgresServer(Path folder, Path data, Claim claim, Programs programs) {
        this.folder = folder;
        this.data = data;
        this.claim = claim;
        this.programs = programs;
        Runtime.getRuntime().addShutdownHook(closing);
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
            programs.run(pgCtl("stop", "-m", "immediate", "-w"));
            running = false;
        }
    }

    /** Starts the stopped server on the same port with the same data. */
    public synchronized void startAgain() {
        if (!running) {
            programs.run(startCommand());
            running = true;
        }
    }

    /**
     * Lets the server go on when the JVM has ended; {@link #close()} then leaves it alone.
     *
     * @return the command for a shell that stops it and deletes its data, whenever that is
     */
    public synchronized String keepRunning() {
        String command;
        try {
            command = StopScript.write(folder, data, Programs.forShell(pgCtl("stop", "-m", "fast", "-w")));
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().removeShutdownHook(closing);
        kept = true;
        return command;
    }

    /** Stops the server and deletes its data. While the JVM ends, that is done already, or is about to be. */
    @Override
    public synchronized void close() {
        if (!kept && isTakenFromTheEnd()) {
            discard();
        }
    }

    private boolean isTakenFromTheEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(closing);
            return true;
        } catch (IllegalStateException e) {
            return false; // The JVM ends already.
        }
    }

    private synchronized void discard() {
        try {
            stop();
            delete(folder, data, claim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claim goes last of what it needs: whoever is killed before leaves it for {@link Leftovers}. */
    private static void delete(Path folder, Path data, Claim claim) throws IOException {
        Folders.delete(data);
        claim.close();
        Folders.delete(folder);
    }

    /** Like all that runs programs on the data it is not done while the data is deleted. */
    private synchronized void initialize(Map<String, String> settings) throws IOException {
        EmptyCluster.fill(data, programs);
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
        // The data may belong to another user, who must not send root elsewhere by a link.
        Files.write(
                data.resolve("postgresql.conf"),
                lines,
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS);
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
        String log = programs.serverLog().toString();
        return pgCtl("start", "-w", "-t", "60", "-l", log, "-o", "-p " + port);
    }

    private List<String> pgCtl(String... arguments) {
        return programs.command(
                "pg_ctl",
                Stream.concat(Stream.of("-D", data.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }
}
