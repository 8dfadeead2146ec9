package dev.plinth.embeddedpostgres;

import static dev.plinth.embeddedpostgres.ChildJvm.answer;
import static dev.plinth.embeddedpostgres.ChildJvm.execute;
import static dev.plinth.embeddedpostgres.ChildJvm.letEveryoneThrough;
import static dev.plinth.embeddedpostgres.ChildJvm.printedBy;
import static dev.plinth.embeddedpostgres.ChildJvm.running;
import static dev.plinth.embeddedpostgres.ChildJvm.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {
    @TempDir
    private static Path place;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        letEveryoneThrough(place);
        server = PostgresServer.start(Map.of("fsync", "off", "cluster_name", "it's a $HOME"), place);
    }

    @AfterAll
    static void stop() {
        server.close();

        assertThat(place).isEmptyDirectory();
    }

    @Test
    void isTheSameEverywhere() throws SQLException {
        String url = server.jdbcUrl("postgres");

        assertThat(answer(url, "show server_encoding")).isEqualTo("UTF8");
        assertThat(answer(url, "select datcollate from pg_database where datname = 'postgres'"))
                .isEqualTo("C");
        // The driver sends the JVM's zone, so what the session shows would prove nothing.
        assertThat(answer(url, "select setting from pg_file_settings where name = 'timezone' and applied"))
                .isEqualTo("UTC");
        assertThat(answer(url, "show log_timezone")).isEqualTo("UTC");
    }

    @Test
    void isReachableOnThisMachineOnly() throws SQLException {
        assertThat(answer(server.jdbcUrl("postgres"), "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(answer(server.jdbcUrl("postgres"), "show unix_socket_directories"))
                .isEmpty();
    }

    @Test
    void takesSettings() throws SQLException {
        assertThat(answer(server.jdbcUrl("postgres"), "show fsync")).isEqualTo("off");
        assertThat(answer(server.jdbcUrl("postgres"), "show cluster_name")).isEqualTo("it's a $HOME");
    }

    @Test
    void putsItsDataWhereItIsTold() throws SQLException {
        assertThat(Path.of(answer(server.jdbcUrl("postgres"), "show data_directory")))
                .hasParent(place);
    }

    @Test
    void comesBackWithItsDataOnTheSamePort() throws SQLException {
        String url = server.jdbcUrl("postgres");
        execute(url, "create table kept as select 'here' as answer");

        server.stop();

        assertThatThrownBy(() -> answer(url, "select 1")).isInstanceOf(SQLException.class);

        server.startAgain();

        assertThat(answer(url, "select answer from kept")).isEqualTo("here");
    }

    @Test
    void copiesTheDataOfAnEmptyServerThatWasMadeOnce() throws SQLException {
        String identifier = "select system_identifier from pg_control_system()";
        try (PostgresServer other = PostgresServer.start()) {
            assertThat(answer(other.jdbcUrl("postgres"), identifier))
                    .isEqualTo(answer(server.jdbcUrl("postgres"), identifier));
            execute(other.jdbcUrl("postgres"), "create table of_one (id int)");
            assertThat(answer(server.jdbcUrl("postgres"), "select to_regclass('of_one')"))
                    .isNull();
        }
    }

    @Test
    void saysWhatPostgresqlSaysAgainstASetting() {
        assertThatThrownBy(() -> PostgresServer.start(Map.of("fsyncc", "off")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unrecognized configuration parameter \"fsyncc\"");
        assertThatThrownBy(() -> PostgresServer.start(Map.of("fsync = off\nport", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fsync = off");
    }

    @Test
    void leavesNothingBehindWhenClosed() throws SQLException {
        PostgresServer closed = PostgresServer.start();
        Path data = Path.of(answer(closed.jdbcUrl("postgres"), "show data_directory"));

        closed.close();

        assertThat(data.getParent()).doesNotExist();
        assertThatThrownBy(() -> answer(closed.jdbcUrl("postgres"), "select 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(closed::startAgain).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void leavesNothingBehindWhenTheJvmEnds(@TempDir Path temporary) throws Exception {
        List<String> printed = printedBy(running(ChildJvm.Forgetful.class, temporary));

        String url = printed.get(0);
        Path data = Path.of(printed.get(1));
        assertThat(data.getParent()).doesNotExist();
        assertThatThrownBy(() -> answer(url, "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void outlivesTheJvmIfToldSoUntilItsCommandStopsIt(@TempDir Path temporary) throws Exception {
        List<String> printed = printedBy(running(ChildJvm.Keeping.class, temporary));

        String url = printed.get(0);
        Path data = Path.of(answer(url, "show data_directory"));
        assertThat(answer(url, "select answer from kept")).isEqualTo("here");

        Process stop = shell(printed.get(1)).start();

        assertThat(stop.waitFor()).isZero();
        assertThatThrownBy(() -> answer(url, "select 1")).isInstanceOf(SQLException.class);
        assertThat(data.resolve("..").normalize()).doesNotExist();
    }
}
