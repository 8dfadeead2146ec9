package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.embeddedpostgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a server that lets nobody in without a password, as one that is given by URL. */
class GivenServerTests {
    private static final PostgresServer postgres = PostgresServer.startForThrowawayData();

    @BeforeAll
    static void wantPasswords() throws IOException, SQLException {
        DataSource administrator = Jdbc.byUrl(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
        Jdbc.execute(administrator, "alter role postgres password 'it''s secret'");
        Files.writeString(Path.of(Jdbc.answer(administrator, "show hba_file")), "host all all all scram-sha-256\n");
        Jdbc.execute(administrator, "select pg_reload_conf()");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void logsInAsARoleThatHadNoPassword() throws SQLException {
        try (Server server = given()) {
            Copy copy = server.copyOf(Notes.TEMPLATE);

            assertThat(Jdbc.answer(copy.dataSource("note_writer"), "select session_user || text from note"))
                    .isEqualTo("note_writerfrom the template");
        }
    }

    @Test
    void letsNobodyElseIn() {
        try (Server server = given()) {
            Copy copy = server.copyOf(Notes.TEMPLATE);
            copy.dataSource("note_writer");

            DataSource stranger = Jdbc.byUrl(copy.jdbcUrl(), "note_writer", "");

            assertThatThrownBy(() -> Jdbc.answer(stranger, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void sharesTheServerWithAnotherRun() throws SQLException {
        try (Server server = given();
                Server other = given()) {
            DataSource first = server.copyOf(Notes.TEMPLATE).dataSource("note_writer");
            DataSource second = other.copyOf(Notes.TEMPLATE).dataSource("note_writer");

            assertThat(Jdbc.answer(first, "select text from note")).isEqualTo("from the template");
            assertThat(Jdbc.answer(second, "select current_database()"))
                    .isNotEqualTo(Jdbc.answer(first, "select current_database()"));
        }
    }

    @Test
    void leavesNoDatabaseBehind() throws SQLException {
        try (Server server = given()) {
            Copy copy = server.copyOf(new DatabaseTemplate("gone", database -> {}));

            copy.close();

            assertThat(databases("gone")).isEqualTo("1");
        }

        assertThat(databases("gone")).isEqualTo("0");
    }

    @Test
    void saysWhatIsWrongWithTheLogin() {
        try (Server server = new GivenServer(postgres.jdbcUrl("postgres"), "postgres", "wrong")) {
            assertThatThrownBy(() -> server.copyOf(Notes.TEMPLATE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("FATAL: password authentication failed for user \"postgres\"");
        }
    }

    private static Server given() {
        return new GivenServer(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "it's secret");
    }

    private static String databases(String name) throws SQLException {
        DataSource administrator = Jdbc.byUrl(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "it's secret");
        return Jdbc.answer(administrator, "select count(*) from pg_database where datname like '" + name + "%'");
    }
}
