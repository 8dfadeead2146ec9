package dev.plinth.schematools.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.catalog.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptConnectionTests {
    private static final String SESSION = "select pg_backend_pid()";
    private static final String STATE = "select concat_ws(', ', current_user, current_setting('search_path'),"
            + " current_setting('transaction_isolation'), current_setting('transaction_read_only'))";

    private final ScratchServer server = ScratchServer.embedded();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isTheSameSessionAsIfItWereNew() throws SQLException {
        try (var database = server.create()) {
            database.run("a role", "create role passer_by");
            String session;
            String fresh;
            try (var first = database.administrator().getConnection()) {
                session = ask(first, SESSION);
                fresh = ask(first, STATE);
                first.createStatement().execute("set role passer_by; set search_path = nowhere");
                first.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                first.setReadOnly(true);
                first.setAutoCommit(false);
                first.createStatement().execute("select 1");
            }

            try (var second = database.administrator().getConnection()) {
                assertThat(ask(second, SESSION)).isEqualTo(session);
                assertThat(ask(second, STATE)).isEqualTo(fresh);
                assertThat(second.getAutoCommit()).isTrue();
            }
        }
    }

    @Test
    void isAnotherSessionWhileItIsInUse() throws SQLException {
        try (var database = server.create();
                var first = database.administrator().getConnection();
                var second = database.administrator().getConnection()) {
            assertThat(ask(second, SESSION)).isNotEqualTo(ask(first, SESSION));
        }
    }

    @Test
    void isReplacedOnceTheServerEndedIt() throws SQLException {
        try (var database = server.create()) {
            String session;
            try (var first = database.administrator().getConnection()) {
                session = ask(first, SESSION);
            }
            try (var other = database.as("postgres").getConnection()) {
                ask(other, "select pg_terminate_backend(" + session + ", 10000)");
            }

            try (var second = database.administrator().getConnection()) {
                assertThat(ask(second, SESSION)).isNotEqualTo(session);
            }
        }
    }

    @Test
    void knowsASettingOfTheDatabaseThatCameMeanwhile() throws SQLException {
        try (var database = server.create()) {
            database.administrator().getConnection().close();

            database.set("plinth.tried", "yes");

            try (var connection = database.administrator().getConnection()) {
                assertThat(ask(connection, "select current_setting('plinth.tried', true)"))
                        .isEqualTo("yes");
            }
        }
    }

    @Test
    void keepsThePlansOfWhatReadsTheCatalog() throws SQLException {
        try (var database = server.create()) {
            Schema.read(database.administrator(), "public", Set.of());
            database.run("a table", "create table t (x int)");
            Schema.read(database.administrator(), "public", Set.of());

            try (var connection = database.administrator().getConnection()) {
                assertThat(ask(
                                connection,
                                "select concat_ws(', ', generic_plans, custom_plans) from pg_prepared_statements"
                                        + " where name = 'plinth columns'"))
                        .isEqualTo("2, 0");
            }
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
