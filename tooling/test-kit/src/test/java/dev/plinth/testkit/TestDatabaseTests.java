package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(Notes.TEMPLATE);

    @Test
    void startsAsTheTemplate() throws SQLException {
        assertThat(Sql.answer(database.dataSource("note_writer"), "select text from note"))
                .isEqualTo("from the template");
    }

    @Test
    void logsInAsAnOrdinaryRole() throws SQLException {
        String question = "select session_user || ' ' || (select rolsuper from pg_roles where rolname = session_user)";

        assertThat(Sql.answer(database.dataSource("note_writer"), question)).isEqualTo("note_writer false");
    }
}
