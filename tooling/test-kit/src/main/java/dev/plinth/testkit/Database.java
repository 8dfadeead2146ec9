package dev.plinth.testkit;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One database on a PostgreSQL server, and the ways to log in to it. */
public abstract class Database {
    Database() {}

    abstract Server server();

    abstract String name();

    /** Logs in as the role that may do everything. */
    public final DataSource administrator() {
        return server().administrator(name());
    }

    /** Logs in as a role that exists and may log in; its password, where the server wants one, is the kit's affair. */
    public final DataSource dataSource(String role) {
        return dataSource(role, Map.of());
    }

    /**
     * Logs in as a role, with properties of the driver, for example {@code currentSchema}.
     *
     * @throws IllegalArgumentException for a property that the driver does not know
     */
    public final DataSource dataSource(String role, Map<String, String> driverProperties) {
        PGSimpleDataSource dataSource = server().login(name(), role);
        driverProperties.forEach((property, value) -> set(dataSource, property, value));
        return dataSource;
    }

    /** The JDBC URL, without a user. */
    public final String jdbcUrl() {
        return server().administrator(name()).getURL();
    }

    /** The password that {@link #dataSource(String)} logs in with; empty where the server trusts everyone. */
    public final String password(String role) {
        return server().password(role);
    }

    /** The major version of the server, for example 18. */
    public final int serverVersion() {
        return server().version();
    }

    private static void set(PGSimpleDataSource dataSource, String property, String value) {
        try {
            dataSource.setProperty(property, value);
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
