package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example of the README. */
class NotesTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(Notes.TEMPLATE);

    private final StatementLog log = new StatementLog();
    private final DataSource dataSource = log.watching(database.dataSource("note_writer"));

    @Test
    void writesANoteWithOneStatement() throws SQLException {
        Jdbc.execute(dataSource, "insert into note values ('written')");

        assertThat(log.executions()).isEqualTo(1);
    }
}
