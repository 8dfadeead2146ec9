package dev.plinth.testkit;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** The JDBC URL, without a user and without what the driver would do anyway. */
    public final String jdbcUrl() {
        // A data source says every property in its URL; there, a default outvotes what a pool asks of the driver.
        var plain = new PGSimpleDataSource();
        plain.setURL("jdbc:postgresql://localhost/postgres");
        var defaults = properties(plain);
        var source = server().administrator(name());
        var asked = properties(source).stream()
                .filter(property -> !defaults.contains(property))
                .collect(Collectors.joining("&"));
        return source.getURL().split("\\?")[0] + (asked.isEmpty() ? "" : "?" + asked);
    }

    private static List<String> properties(PGSimpleDataSource source) {
        var url = source.getURL();
        return url.contains("?") ? List.of(url.substring(url.indexOf('?') + 1).split("&")) : List.of();
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
