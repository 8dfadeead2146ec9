package dev.plinth.persistenceruntime.pooler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * A PgBouncer in transaction mode before a server, as Debian's package {@code pgbouncer} has it; gone when it is closed. It
 * keeps two connections to the server, however many clients there are.
 */
final class PgBouncer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final String database;
    private final Process process;

    private PgBouncer(Path folder, int port, String database, Process process) {
        this.folder = folder;
        this.port = port;
        this.database = database;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param ignored parameters of the login that it lets go by without passing them on
     * @throws IllegalStateException if none is installed, or it does not start
     */
    static PgBouncer before(String jdbcUrl, String role, String password, String ignored) {
        var server = Driver.parseURL(jdbcUrl, null);
        if (server == null) {
            throw new IllegalArgumentException(jdbcUrl);
        }
        try {
            int port = freePort();
            var folder = Files.createTempDirectory("pgbouncer-");
            // Its own user has to read it, if root starts it.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            var users = Files.writeString(folder.resolve("users.txt"), "\"" + role + "\" \"" + password + "\"\n");
            var settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
                    [databases]
                    * = host=%s port=%s
                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %d
                    unix_socket_dir =
                    auth_type = %s
                    auth_file = %s
                    pool_mode = transaction
                    default_pool_size = 2
                    ignore_startup_parameters = %s
                    """.formatted(
                            server.getProperty(PGProperty.PG_HOST.getName()),
                            server.getProperty(PGProperty.PG_PORT.getName()),
                            port,
                            password.isEmpty() ? "trust" : "plain",
                            users,
                            ignored));
            var command = new ArrayList<>(List.of(program().toString(), settings.toString()));
            if (System.getProperty("user.name").equals("root")) {
                command.addAll(1, List.of("-u", "nobody"));
            }
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            var bouncer = new PgBouncer(folder, port, server.getProperty(PGProperty.PG_DBNAME.getName()), process);
            bouncer.awaitStart();
            return bouncer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of the server's database, through this pooler. */
    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no pgbouncer on this machine; install it (Debian: apt-get install pgbouncer)"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws IOException {
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("log")));
            }
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException e) {
                Thread.yield();
            }
        }
    }
}
