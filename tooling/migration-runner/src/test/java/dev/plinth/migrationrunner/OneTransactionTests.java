package dev.plinth.migrationrunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.testkit.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OneTransactionTests {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.from(ScratchSchema.EMPTY);

    private ScratchSchema schema = new ScratchSchema(database, "none");

    @BeforeEach
    void prepareASchema() {
        schema = ScratchSchema.in(database);
        schema.owner().does("create table thing (id int)");
    }

    @Test
    void commitsWhatAllHaveDoneInTheEnd() throws SQLException {
        try (var transaction = new OneTransaction(schema.owner().source())) {
            insert(transaction, 1);
            insert(transaction, 2);
            assertThat(schema.owner().finds("select id from thing")).isEmpty();

            transaction.commit();
        }

        assertThat(schema.owner().finds("select id from thing")).containsExactly("1", "2");
    }

    @Test
    void keepsNothingWithoutACommit() throws SQLException {
        try (var transaction = new OneTransaction(schema.owner().source())) {
            insert(transaction, 1);
        }

        assertThat(schema.owner().finds("select id from thing")).isEmpty();
    }

    @Test
    void keepsNothingWhereAPartWasRolledBack() throws SQLException {
        try (var transaction = new OneTransaction(schema.owner().source())) {
            insert(transaction, 1);
            try (var connection = transaction.source().getConnection()) {
                connection.rollback();
            }
            insert(transaction, 2);

            assertThatThrownBy(transaction::commit).hasMessageContaining("rolled back");
        }

        assertThat(schema.owner().finds("select id from thing")).isEmpty();
    }

    @Test
    void keepsTheWholeWhereAPartGoesBackToASavepoint() throws SQLException {
        try (var transaction = new OneTransaction(schema.owner().source())) {
            insert(transaction, 1);
            try (var connection = transaction.source().getConnection()) {
                var savepoint = connection.setSavepoint();
                insert(transaction, 2);
                connection.rollback(savepoint);
            }
            transaction.commit();
        }

        assertThat(schema.owner().finds("select id from thing")).containsExactly("1");
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        try (var physical = schema.owner().source().getConnection()) {
            try (var transaction = new OneTransaction(lending(physical))) {
                try (var connection = transaction.source().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("set search_path to pg_temp");
                }
                transaction.commit();
            }

            assertThat(Login.finds(physical, "show search_path")).containsExactly(schema.name());
            assertThat(physical.getAutoCommit()).isTrue();
        }
    }

    /** A pool with one connection. */
    private static DataSource lending(Connection physical) {
        var lent = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(physical, arguments));
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> lent);
    }

    private static void insert(OneTransaction transaction, int id) throws SQLException {
        try (var connection = transaction.source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("insert into thing values (" + id + ")");
            connection.commit();
        }
    }
}
