package dev.plinth.persistenceruntime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.RefusedException;
import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGProperty;
import org.postgresql.core.PGStream;
import org.postgresql.core.QueryExecutorBase;
import org.postgresql.jdbc.PgConnection;

class ConnectionPoolTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(Depot.TEMPLATE);

    private final WatchedDriver driver = new WatchedDriver();

    @BeforeEach
    void comeBeforeTheDriver() throws SQLException {
        org.postgresql.Driver.deregister();
        DriverManager.registerDriver(driver);
    }

    @AfterEach
    void leave() throws SQLException {
        DriverManager.deregisterDriver(driver);
        org.postgresql.Driver.register();
    }

    @Test
    void handsTheDriverItsPropertiesAsText() throws SQLException {
        try (var pool = open();
                var connection = pool.dataSource().getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }

        assertThat(driver.properties.values()).allMatch(String.class::isInstance);
        assertThat(PGProperty.CONNECT_TIMEOUT.getInt(driver.properties)).isEqualTo(3);
        assertThat(PGProperty.LOGIN_TIMEOUT.getInt(driver.properties)).isEqualTo(3);
        assertThat(PGProperty.SOCKET_TIMEOUT.getInt(driver.properties)).isEqualTo(40);
        assertThat(PGProperty.TCP_KEEP_ALIVE.getBoolean(driver.properties)).isTrue();
        assertThat(PGProperty.REWRITE_BATCHED_INSERTS.getBoolean(driver.properties))
                .isTrue();
    }

    @Test
    void hasConnectionsThatDoWhatThePropertiesSay() throws Exception {
        try (var pool = open();
                var connection = pool.dataSource().getConnection()) {
            var driversOwn = connection.unwrap(PgConnection.class);
            assertThat(driversOwn.getQueryExecutor().isReWriteBatchedInsertsEnabled())
                    .isTrue();
            assertThat(driversOwn.getNetworkTimeout()).isEqualTo(40_000);
            assertThat(stream(driversOwn).getSocket().getKeepAlive()).isTrue();
        }
    }

    private static ConnectionPool open() {
        var password = Optional.of(DATABASE.password("depot_app")).filter(text -> !text.isEmpty());
        var settings = DatabaseSettings.of(DATABASE.jdbcUrl(), "depot_app", password, "public")
                .waiting(new Timeouts(
                        Duration.ofSeconds(3), Duration.ofSeconds(40), Duration.ofSeconds(30), Duration.ofSeconds(10)));
        return ConnectionPool.open(settings.pooling(1, Duration.ofSeconds(5)), RefusedException::new);
    }

    /** The driver does not show its socket. */
    private static PGStream stream(PgConnection connection) throws ReflectiveOperationException {
        var field = QueryExecutorBase.class.getDeclaredField("pgStream");
        field.setAccessible(true);
        return (PGStream) field.get(connection.getQueryExecutor());
    }

    /** The driver, with the properties that it was last given. */
    private static final class WatchedDriver implements Driver {
        private final Driver driver = new org.postgresql.Driver();
        private Properties properties = new Properties();

        @Override
        public Connection connect(String url, Properties given) throws SQLException {
            properties = given;
            return driver.connect(url, given);
        }

        @Override
        public boolean acceptsURL(String url) throws SQLException {
            return driver.acceptsURL(url);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties given) throws SQLException {
            return driver.getPropertyInfo(url, given);
        }

        @Override
        public int getMajorVersion() {
            return driver.getMajorVersion();
        }

        @Override
        public int getMinorVersion() {
            return driver.getMinorVersion();
        }

        @Override
        public boolean jdbcCompliant() {
            return driver.jdbcCompliant();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("org.postgresql");
        }
    }
}
