package dev.plinth.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server that prepares templates and copies them. */
abstract class Server implements AutoCloseable {
    /** Any number will do, as long as every kit on one server takes the same. */
    private static final long PREPARING = 7_310_579_628L;

    private static final int OLDEST_VERSION = 15;

    /** Part of every database's name: several JVMs may use one server at once. */
    private final String run =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    private final String copyStrategy;
    private final Map<String, Copy> templates = new HashMap<>();
    private int copies;

    /** A server on which {@code create database} takes the given strategy. */
    Server(String copyStrategy) {
        this.copyStrategy = copyStrategy;
    }

    /** The server that the environment names, or else an embedded one. */
    static Server chosen() {
        String url = setting("plinth.test.url", "PLINTH_TEST_URL", "");
        return url.isEmpty()
                ? new EmbeddedServer()
                : new GivenServer(
                        url,
                        setting("plinth.test.user", "PLINTH_TEST_USER", "postgres"),
                        System.getenv("PLINTH_TEST_PASSWORD"));
    }

    private static String setting(String property, String variable, String otherwise) {
        return System.getProperty(property, System.getenv().getOrDefault(variable, otherwise));
    }

    /** Logs in as the role that may do everything. */
    abstract PGSimpleDataSource administrator(String database);

    /** The database that no test changes: where databases are created and dropped from. */
    abstract String maintenanceDatabase();

    /** The password with which the role may log in; empty where none is needed. */
    abstract String password(String role);

    final PGSimpleDataSource login(String database, String role) {
        PGSimpleDataSource dataSource = administrator(database);
        dataSource.setUser(role);
        dataSource.setPassword(password(role));
        return dataSource;
    }

    final synchronized Copy copyOf(DatabaseTemplate template) {
        Copy prepared = templates.computeIfAbsent(template.name(), name -> prepared(template));
        Copy copy = new Copy(this, template.name() + "_" + run + "_" + ++copies);
        execute("create database " + copy.name() + " template " + prepared.name() + " strategy " + copyStrategy);
        return copy;
    }

    private Copy prepared(DatabaseTemplate template) {
        Copy empty = new Copy(this, template.name() + "_" + run);
        try (Connection connection = administrator(maintenanceDatabase()).getConnection();
                Statement statement = connection.createStatement()) {
            refuseAnOldServer(connection);
            statement.execute("create database " + empty.name() + " template template0");
            // Held by this session until it ends.
            statement.execute("select pg_advisory_lock(" + PREPARING + ")");
            template.preparation().prepare(empty);
            statement.execute("alter database " + empty.name() + " allow_connections false");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + empty.name() + "'");
            return empty;
        } catch (Exception e) {
            empty.close();
            throw new IllegalStateException("Cannot prepare the template " + template.name(), e);
        }
    }

    private static void refuseAnOldServer(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_VERSION) {
            throw new IllegalStateException("PostgreSQL " + OLDEST_VERSION + " or newer is needed, this is " + version);
        }
    }

    final int version() {
        try (Connection connection = administrator(maintenanceDatabase()).getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    final void execute(String sql) {
        try (Connection connection = administrator(maintenanceDatabase()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    final synchronized void dropTemplates() {
        templates.values().forEach(Copy::close);
    }

    @Override
    public abstract void close();
}
