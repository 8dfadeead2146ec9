package dev.plinth.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
    void leavesNothingBehindWhenTheJvmEnds() throws Exception {
        List<String> printed = printedBy(Forgetful.class);

        String url = printed.get(0);
        Path data = Path.of(printed.get(1));
        assertThat(data.getParent()).doesNotExist();
        assertThatThrownBy(() -> answer(url, "select 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void outlivesTheJvmIfToldSoUntilItsCommandStopsIt() throws Exception {
        List<String> printed = printedBy(Keeping.class);

        String url = printed.get(0);
        Path data = Path.of(answer(url, "show data_directory"));
        assertThat(answer(url, "select answer from kept")).isEqualTo("here");

        Process stop = shell(printed.get(1)).inheritIO().start();

        assertThat(stop.waitFor()).isZero();
        assertThatThrownBy(() -> answer(url, "select 1")).isInstanceOf(SQLException.class);
        Folders.delete(data.resolve("..").normalize());
    }

    static final class Forgetful {
        public static void main(String[] arguments) throws SQLException {
            PostgresServer server = PostgresServer.start();
            System.out.println(server.jdbcUrl("postgres"));
            System.out.println(answer(server.jdbcUrl("postgres"), "show data_directory"));
        }
    }

    static final class Keeping {
        public static void main(String[] arguments) throws SQLException {
            try (PostgresServer server = PostgresServer.start()) {
                System.out.println(server.jdbcUrl("postgres"));
                execute(server.jdbcUrl("postgres"), "create table kept as select 'here' as answer");
                System.out.println(server.keepRunning());
            }
        }
    }

    private static List<String> printedBy(Class<?> program) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }

    private static ProcessBuilder shell(String command) {
        return Binaries.isWindows()
                ? new ProcessBuilder("cmd", "/c", command)
                : new ProcessBuilder("sh", "-c", command);
    }

    private static String answer(String url, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
