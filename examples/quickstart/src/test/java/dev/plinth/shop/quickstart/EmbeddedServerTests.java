package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.shop.migrations.DatabaseRoles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A whole run as a newcomer sees it: a process, its output in a pipe, the sample, a server of its own. */
class EmbeddedServerTests {
    /** 18, unless the build was asked for another. */
    private static final String VERSION =
            System.getProperty("postgres.binaries.version", "18.").replaceFirst("\\..*", ".");

    @TempDir
    Path folder;

    @Test
    void importsTheSampleAndLeavesNoServerBehind() {
        var outcome = Job.embedded(folder).runAsProcess();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .doesNotContain("\r")
                .contains("as windows-1252", "PostgreSQL " + VERSION, "Best customers");
        assertThat(outcome.summary().toString())
                .isEqualTo(Oracle.of(folder.resolve("sample.csv")).summary().toString());
        var url = found("(jdbc:postgresql:\\S+),", outcome.out());
        assertThatThrownBy(
                        () -> orders(url + "?user=" + DatabaseRoles.READER + "&currentSchema=" + DatabaseRoles.SCHEMA))
                .isInstanceOf(SQLException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheServerUntilTheCommandThatItPrints() throws IOException, InterruptedException, SQLException {
        var outcome = Job.embedded(folder).with("keep", "true").runAsProcess();

        assertThat(outcome.code()).isZero();
        var url = found("(?m)^(jdbc:postgresql:\\S+)$", outcome.out());
        var stop = found("To stop it and delete its data:\\s+(sh \\S+)", outcome.out());
        var around =
                Objects.requireNonNull(Path.of(stop.substring("sh ".length())).getParent());
        try {
            assertThat(orders(url)).isEqualTo(outcome.count("orders"));
        } finally {
            int code = new ProcessBuilder("sh", "-c", stop)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("stop.log").toFile())
                    .start()
                    .waitFor();
            assertThat(code).as(stop).isZero();
        }
        assertThat(around).doesNotExist();
        assertThatThrownBy(() -> orders(url)).isInstanceOf(SQLException.class);
    }

    private static int orders(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from sales_order")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
