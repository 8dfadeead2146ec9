package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(Notes.TEMPLATE);

    @Test
    void startsAsTheTemplate() throws SQLException {
        DataSource writer = database.dataSource("note_writer");

        assertThat(Jdbc.answer(writer, "select text from note")).isEqualTo("from the template");
    }

    @Test
    void logsInAsAnOrdinaryRole() throws SQLException {
        DataSource writer = database.dataSource("note_writer");

        assertThat(Jdbc.answer(writer, "select session_user || ' ' || current_user"))
                .isEqualTo("note_writer note_writer");
        assertThat(Jdbc.answer(writer, "select rolsuper from pg_roles where rolname = session_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> Jdbc.execute(writer, "drop table note"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("must be owner");
    }

    @Test
    void logsInAsTheAdministrator() throws SQLException {
        assertThat(Jdbc.answer(database.administrator(), "select rolsuper from pg_roles where rolname = session_user"))
                .isEqualTo("t");
    }

    @Test
    void hasAUrlThatLogsIn() throws SQLException {
        DataSource byUrl = Jdbc.byUrl(database.jdbcUrl(), "note_writer", database.password("note_writer"));

        assertThat(Jdbc.answer(byUrl, "select text from note")).isEqualTo("from the template");
    }

    @Test
    void hasAUrlThatLeavesTheDriversPropertiesToOthers() throws SQLException {
        DataSource elsewhere = database.dataSource("note_writer", Map.of("socketTimeout", "7"));

        assertThat(database.jdbcUrl()).doesNotContain("?");
        assertThat(elsewhere.getConnection()).satisfies(connection -> {
            assertThat(connection.getNetworkTimeout()).isEqualTo(7_000);
            connection.close();
        });
    }

    @Test
    void takesPropertiesOfTheDriver() throws SQLException {
        DataSource elsewhere = database.dataSource("note_writer", Map.of("currentSchema", "pg_catalog"));

        assertThat(Jdbc.answer(elsewhere, "show search_path")).isEqualTo("pg_catalog");
        assertThatThrownBy(() -> database.dataSource("note_writer", Map.of("currentSchemma", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheVersionOfTheServer() throws SQLException {
        String number = Jdbc.answer(database.administrator(), "show server_version_num");

        assertThat(database.serverVersion()).isEqualTo(Integer.parseInt(number) / 10_000);
    }
}
