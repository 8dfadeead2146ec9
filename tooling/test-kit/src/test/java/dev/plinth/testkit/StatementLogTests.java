package dev.plinth.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

class StatementLogTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(Notes.TEMPLATE);

    private final StatementLog log = new StatementLog(sql -> sql.startsWith("set local"));
    private final DataSource dataSource = log.watching(database.dataSource("note_writer"));

    @Test
    void holdsTheSqlInOrder() throws SQLException {
        Jdbc.execute(dataSource, "select 1");
        Jdbc.execute(dataSource, "select 2");

        assertThat(log.statements()).containsExactly("select 1", "select 2");
        assertThat(log.executions()).isEqualTo(2);
    }

    @Test
    void countsABatchOfRowsOnce() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into note values (?)")) {
            for (String text : new String[] {"one", "two", "three"}) {
                insert.setString(1, text);
                insert.addBatch();
            }
            insert.executeBatch();
        }

        assertThat(log.executions()).isEqualTo(1);
        assertThat(log.statements()).containsExactly("insert into note values (?)");
    }

    @Test
    void countsABatchOfDifferentStatementsOnce() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.addBatch("insert into note values ('one')");
            statement.addBatch("insert into note values ('two')");
            statement.executeBatch();
        }

        assertThat(log.executions()).isEqualTo(1);
        assertThat(log.statements())
                .containsExactly("insert into note values ('one')", "insert into note values ('two')");
    }

    @Test
    void leavesOutWhatSetsUpATransaction() throws SQLException {
        Jdbc.execute(dataSource, "set local statement_timeout = 1000");

        assertThat(log.executions()).isZero();
        assertThat(log.statements()).isEmpty();
    }

    @Test
    void countsAStatementThatFails() {
        assertThatThrownBy(() -> Jdbc.execute(dataSource, "select 1/0")).isInstanceOf(SQLException.class);

        assertThat(log.statements()).containsExactly("select 1/0");
    }

    @Test
    void forgetsWhenCleared() throws SQLException {
        Jdbc.execute(dataSource, "select 1");

        log.clear();

        assertThat(log.executions()).isZero();
    }

    @Test
    void letsTheDriverCopy() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy note from stdin", new StringReader("copied\n"));

            assertThat(rows).isEqualTo(1);
        }
        assertThat(log.executions()).isZero();
    }
}
