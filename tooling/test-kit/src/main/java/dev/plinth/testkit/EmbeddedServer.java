package dev.plinth.testkit;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that lives as long as the tests; everyone may log in to it. */
final class EmbeddedServer extends Server {
    /** What is lost with the machine is not missed here; the data of a test is gone after it anyway. */
    private static final Map<String, String> FOR_THROWAWAY_DATA =
            Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "max_connections", "200");

    private final PostgresServer postgres = PostgresServer.start(FOR_THROWAWAY_DATA);

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
