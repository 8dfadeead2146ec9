package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** On a server that lets nobody in without a password. */
class PasswordTests {
    private static final int UNAVAILABLE = 3;
    private static final String PASSWORD = "it's secret";

    @TempDir
    Path folder;

    @Test
    void wantsTheRightPasswordFromTheEnvironmentOrAFile() throws IOException, SQLException {
        try (var server = PostgresServer.start(Map.of("fsync", "off"))) {
            wantPasswords(server);
            var file = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
            var input = SampleFile.write(folder);
            var into = Job.embedded(folder).input(input).with("db.url", server.jdbcUrl("postgres"));
            into.with("db.user", "postgres");

            FailuresTests.requireOneLine(into.run(), UNAVAILABLE, "DB_PASSWORD", "-Ddb.password.file");
            FailuresTests.requireOneLine(
                    into.withPassword("wrong").run(), UNAVAILABLE, "password authentication failed");
            var wrong = into.withPassword("wr0ng-word").runAsProcess();
            FailuresTests.requireOneLine(wrong, UNAVAILABLE, "password authentication failed", "DB_PASSWORD");
            assertThat(wrong.err() + wrong.out()).doesNotContain("wr0ng-word");

            assertThat(into.withPassword(PASSWORD).run().code()).isZero();
            assertThat(into.withPassword("")
                            .with("db.password.file", file)
                            .run()
                            .code())
                    .isZero();
            assertThat(Files.readString(folder.resolve("quickstart.log"))).doesNotContain(PASSWORD);
        }
    }

    private static void wantPasswords(PostgresServer server) throws IOException, SQLException {
        var source = new PGSimpleDataSource();
        source.setURL(server.jdbcUrl("postgres"));
        source.setUser(PostgresServer.SUPERUSER);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password 'it''s secret'");
            try (var row = statement.executeQuery("show hba_file")) {
                row.next();
                Files.writeString(Path.of(row.getString(1)), "host all all all scram-sha-256\n");
            }
            statement.execute("select pg_reload_conf()");
        }
    }
}
