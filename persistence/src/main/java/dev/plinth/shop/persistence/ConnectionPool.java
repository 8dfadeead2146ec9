package dev.plinth.shop.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.plinth.shop.model.shared.Unavailable;
import javax.sql.DataSource;

/** Connections to one server, kept open and lent; closing it closes them. */
public final class ConnectionPool implements AutoCloseable {
    private final HikariDataSource connections;

    private ConnectionPool(HikariDataSource connections) {
        this.connections = connections;
    }

    /**
     * Opens a pool, and one connection to see that it can.
     *
     * @throws Unavailable if the server does not answer, or refuses the login
     */
    public static ConnectionPool open(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName(settings.toString());
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        settings.password().ifPresent(config::setPassword);
        settings.role().ifPresent(role -> config.addDataSourceProperty("options", "-c role=" + role));
        // A list of identifiers, which PostgreSQL would turn into lower case.
        config.addDataSourceProperty("currentSchema", '"' + settings.schema().replace("\"", "\"\"") + '"');
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("ApplicationName", "plinth");
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(settings.poolTimeout().toMillis());
        config.addDataSourceProperty(
                "connectTimeout", Math.max(1, settings.poolTimeout().toSeconds()));
        config.setValidationTimeout(settings.poolTimeout().toMillis());
        try {
            return new ConnectionPool(new HikariDataSource(config));
        } catch (HikariPool.PoolInitializationException e) {
            throw new Unavailable("cannot connect to " + settings + ": " + Failures.reason(e), e);
        }
    }

    /** Where the connections are borrowed. */
    public DataSource dataSource() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}
