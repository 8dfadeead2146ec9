package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.shop.migrations.DatabaseRoles;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away in the middle of an import: one line, and the same command comes to the end. */
class LostDatabaseTests {
    private static final int UNAVAILABLE = 3;

    @TempDir
    Path folder;

    @Test
    void saysThatTheSameCommandGoesOn() throws Exception {
        try (var server = PostgresServer.start(Map.of("fsync", "off"))) {
            var job = Job.embedded(folder)
                    .with("db.url", server.jdbcUrl("postgres"))
                    .with("db.user", PostgresServer.SUPERUSER)
                    .with("import.batch", 5);

            var running = CompletableFuture.supplyAsync(job::run);
            while (!hasOrders(server)) {
                assertThat(running).isNotDone();
                Thread.sleep(5);
            }
            server.stop();
            var lost = running.join();
            server.startAgain();
            var next = job.run();

            FailuresTests.requireOneLine(lost, UNAVAILABLE, "plinth: ", "the same command goes on where it stopped");
            assertThat(folder.resolve("summary.json")).exists();
            assertThat(next.err()).isEmpty();
            assertThat(next.summary().toString())
                    .isEqualTo(Oracle.of(folder.resolve("sample.csv")).summary().toString());
        }
    }

    private static boolean hasOrders(PostgresServer server) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres") + "?user=" + PostgresServer.SUPERUSER);
                var statement = connection.createStatement();
                var table = statement.executeQuery(
                        "select to_regclass('" + DatabaseRoles.SCHEMA + ".sales_order') is not null")) {
            table.next();
            if (!table.getBoolean(1)) {
                return false;
            }
            try (var row =
                    statement.executeQuery("select exists (select from " + DatabaseRoles.SCHEMA + ".sales_order)")) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
