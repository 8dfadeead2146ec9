package dev.plinth.embeddedpostgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** JVMs that start a server and end in one way or another, and what they look at. */
final class ChildJvm {
    private ChildJvm() {}

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

    /** Goes on until its input ends. */
    static final class Waiting {
        public static void main(String[] arguments) throws SQLException, IOException {
            Forgetful.main(arguments);
            System.in.read();
        }
    }

    /** A program with a folder of its own for temporary files. */
    static ProcessBuilder running(Class<?> program, Path temporary) {
        letEveryoneThrough(temporary);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** JUnit's folders are their user's alone, and the server of root may be run by nobody. */
    static void letEveryoneThrough(Path folder) {
        assertThat(folder.toFile().setExecutable(true, false)).isTrue();
    }

    /** The lines that it prints until it ends well. */
    static List<String> printedBy(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }

    static ProcessBuilder shell(String command) {
        return Binaries.isWindows()
                ? new ProcessBuilder("cmd", "/c", command)
                : new ProcessBuilder("sh", "-c", command);
    }

    static String answer(String url, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
