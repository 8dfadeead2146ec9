package dev.plinth.testkit;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that lives as long as the tests; everyone may log in to it. */
final class EmbeddedServer extends Server {
    /**
     * Nothing has to outlast the machine, and a long log would only fill the memory. Commits stay synchronous: what a
     * test has committed must be there after the server was stopped and came back.
     */
    private static final Map<String, String> FOR_THROWAWAY_DATA = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "max_wal_size", "128MB",
            "max_connections", "200");

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH_BYTES = 2L << 30;

    private final PostgresServer postgres = PostgresServer.start(FOR_THROWAWAY_DATA, place());

    EmbeddedServer() {
        // Measured on 18 and 15, without fsync: 20 ms by files, 35 ms through the log.
        super("file_copy");
    }

    /** A copy is about 300 files: in memory that takes 20 ms, on a busy disk up to 500 ms. */
    static Path place() {
        boolean fits = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() >= ENOUGH_BYTES;
        return fits ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    PostgresServer postgres() {
        return postgres;
    }

    @Override
    PGSimpleDataSource administrator(String database) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(postgres.jdbcUrl(database));
        dataSource.setUser(PostgresServer.SUPERUSER);
        return dataSource;
    }

    @Override
    String maintenanceDatabase() {
        return "postgres";
    }

    @Override
    String password(String role) {
        return "";
    }

    @Override
    public void close() {
        postgres.close();
    }
}
