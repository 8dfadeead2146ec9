package dev.plinth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The processes of the server that work for clients, and the processor time that they have taken. */
final class ServerProcesses {
    private final List<Path> statistics = new ArrayList<>();

    /** Those that serve a connection now; later ones are not seen. */
    static ServerProcesses of(DataSource administrator) {
        var processes = new ServerProcesses();
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select pid from pg_stat_activity"
                        + " where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            while (rows.next()) {
                processes.statistics.add(Path.of("/proc", rows.getString(1), "schedstat"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return processes;
    }

    /** Nanoseconds of all of them together; zero where the system does not say. */
    long nanos() {
        long nanos = 0;
        for (var file : statistics) {
            try {
                nanos += Long.parseLong(Files.readString(file).split(" ")[0]);
            } catch (IOException e) {
                // Gone, or a system without /proc.
                continue;
            }
        }
        return nanos;
    }
}
