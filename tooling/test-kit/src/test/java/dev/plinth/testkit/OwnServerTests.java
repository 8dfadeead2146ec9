package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class OwnServerTests {
    @Test
    void goesAwayAndComesBackWithItsData() throws SQLException {
        try (OwnServer server = OwnServer.with(Notes.TEMPLATE)) {
            DataSource writer = server.dataSource("note_writer");
            Jdbc.execute(writer, "insert into note values ('written before')");

            server.stop();

            assertThatThrownBy(() -> Jdbc.answer(writer, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).startsWith("08"));

            server.startAgain();

            assertThat(Jdbc.answer(writer, "select text from note where text = 'written before'"))
                    .isEqualTo("written before");
        }
    }
}
