package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signal in the middle: one line, nothing left behind, and the next run comes to the end. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no signal that a program can see")
class StoppedRunTests {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void finishesAMigrationThatWasStopped() throws Exception {
        try (var server = PostgresServer.start(Map.of("fsync", "off"));
                var connection =
                        DriverManager.getConnection(server.jdbcUrl("postgres") + "?user=" + PostgresServer.SUPERUSER);
                var statement = connection.createStatement()) {
            var job = Job.embedded(folder)
                    .with("db.url", server.jdbcUrl("postgres"))
                    .with("db.user", PostgresServer.SUPERUSER);
            statement.execute("create function public.wait() returns event_trigger language plpgsql as"
                    + " $$ begin perform pg_sleep(600); end $$;"
                    + " create event trigger wait on ddl_command_end when tag in ('CREATE TABLE')"
                    + " execute function public.wait()");

            var stopped = job.start()
                    .stopWhen(() -> statement
                            .executeQuery("select from pg_stat_activity where wait_event = 'PgSleep'")
                            .next());
            statement.execute("drop event trigger wait; drop function public.wait();"
                    + " select pg_terminate_backend(pid, 10000) from pg_stat_activity where wait_event = 'PgSleep'");

            requireStopped(stopped);
            var next = job.run();
            assertThat(next.err()).isEmpty();
            assertThat(next.summary().toString())
                    .isEqualTo(Oracle.of(folder.resolve("sample.csv")).summary().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PG_VERSION", "postmaster.pid"})
    void leavesNoServerBehind(String file) throws Exception {
        var place = Files.createDirectory(folder.resolve("place"));
        assertThat(place.toFile().setExecutable(true, false)).isTrue();
        assertThat(folder.toFile().setExecutable(true, false)).isTrue();

        var stopped = Job.embedded(folder)
                .start("-Djava.io.tmpdir=" + place)
                .stopWhen(() -> servers(place).stream()
                        .anyMatch(server -> Files.exists(server.resolve("data").resolve(file))));

        requireStopped(stopped);
        assertThat(servers(place)).isEmpty();
    }

    private static void requireStopped(Job.Outcome outcome) {
        FailuresTests.requireOneLine(outcome, TERMINATED, "plinth: stopped", "the same command");
        assertThat(outcome.output().resolve("summary.json")).doesNotExist();
    }

    private static List<Path> servers(Path place) throws IOException {
        try (var content = Files.list(place)) {
            return content.filter(path -> path.getFileName().toString().startsWith("plinth-postgres-"))
                    .toList();
        }
    }
}
