package dev.plinth.persistenceruntime.settings;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.Isolation;
import dev.plinth.persistenceruntime.Refusal;
import dev.plinth.persistenceruntime.settings.DatabaseSettings.Pooler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to one server, kept open and lent; closing it closes them. Those for reading and those for writing are
 * kept apart, since each kind logs in with its isolation: so no transaction spends a round trip on saying it.
 */
public final class ConnectionPool implements AutoCloseable {
    private static final String POOLER_HINT = "behind PgBouncer, set db.pooler=transaction here and"
            + " ignore_startup_parameters = extra_float_digits there";

    /** The state by which the driver says that the server asked for a password, and there was none. */
    private static final String NO_PASSWORD = "08004";

    /** How long a request to cancel a statement may take, before its connection is given up without. */
    private static final Duration CANCEL = Duration.ofSeconds(2);

    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final DataSource connections;

    private ConnectionPool(DatabaseSettings settings) {
        writers = new HikariDataSource(config(settings, "read committed"));
        var reading = config(settings, "repeatable read");
        // None is opened until one is needed: a program that never reads has no idle ones.
        reading.setMinimumIdle(0);
        reading.setInitializationFailTimeout(-1);
        readers = new HikariDataSource(reading);
        connections = settings.pooler() == Pooler.TRANSACTION
                ? writers
                : (DataSource) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {DataSource.class}, this::answer);
    }

    /**
     * Opens a pool, and one connection to see that it can.
     *
     * @param naming makes of the refusal of a login the failure that the project's callers see
     * @throws RuntimeException the project's name for {@link Refusal.Kind#UNAVAILABLE} if the server does not answer in
     *     time, or refuses the login
     * @throws PasswordMissing if the server asks for one
     * @throws IllegalArgumentException if what stands before the server drops the settings of a login, and {@code
     *     db.pooler} does not say that it is there; or if it does, and the schema is another one
     */
    public static ConnectionPool open(DatabaseSettings settings, Function<Refusal, RuntimeException> naming) {
        var connect = settings.timeouts().connect();
        var started = System.nanoTime();
        try {
            var pool = new ConnectionPool(settings);
            try {
                pool.requireOwnSettings(settings);
                return pool;
            } catch (SQLException | RuntimeException e) {
                pool.close();
                throw e;
            }
        } catch (HikariPool.PoolInitializationException | SQLException e) {
            var refusal = Refusal.unavailable("cannot connect to " + settings, e);
            if (refusal.cause() instanceof SQLException cause && NO_PASSWORD.equals(cause.getSQLState())) {
                throw new PasswordMissing(settings, cause);
            }
            var waited = Duration.ofNanos(System.nanoTime() - started);
            var hint = refusal.message().contains("unsupported startup parameter")
                    ? "; " + POOLER_HINT
                    : !connect.isZero() && waited.compareTo(connect) >= 0
                            ? "; waited " + waited.toSeconds() + " s, see " + DatabaseSettings.CONNECT_TIMEOUT.name()
                            : "";
            throw naming.apply(
                    new Refusal(refusal.kind(), refusal.constraint(), refusal.message() + hint, refusal.cause()));
        }
    }

    /** Without them, reads would not see one snapshot, waits would have no limit, and the tables would be another tenant's. */
    private void requireOwnSettings(DatabaseSettings settings) throws SQLException {
        try (var connection = writers.getConnection();
                var statement = connection.prepareStatement(
                        "select current_schema, source from pg_settings where name = 'lock_timeout'")) {
            // Still a part of connecting, so it has that limit even where statements have none.
            var network = connection.getNetworkTimeout();
            connection.setNetworkTimeout(
                    Runnable::run, (int) settings.timeouts().connect().toMillis());
            var found = statement.executeQuery();
            found.next();
            connection.setNetworkTimeout(Runnable::run, network);
            if (settings.pooler() == Pooler.NONE && !"client".equals(found.getString(2))) {
                throw new IllegalArgumentException(
                        "the settings of the login do not arrive at " + settings + "; " + POOLER_HINT);
            }
            if (settings.pooler() == Pooler.TRANSACTION && !settings.schema().equals(found.getString(1))) {
                throw new IllegalArgumentException("the search path of " + settings.user() + " begins with "
                        + found.getString(1) + ", not with " + settings.schema()
                        + "; behind PgBouncer, db.schema is what 'alter role … set search_path' says");
            }
        }
    }

    /** Where the connections are borrowed. */
    public DataSource dataSource() {
        return connections;
    }

    /** Connections that are lent at the moment. */
    public int active() {
        return writers.getHikariPoolMXBean().getActiveConnections()
                + readers.getHikariPoolMXBean().getActiveConnections();
    }

    /** Threads that wait for a connection at the moment. */
    public int waiting() {
        return writers.getHikariPoolMXBean().getThreadsAwaitingConnection()
                + readers.getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    /** Whether the server answers within a second, once a connection is free. */
    public boolean isReachable() {
        try (var connection = writers.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private @Nullable Object answer(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("isWrapperFor") && arguments != null && arguments[0] == Isolation.class) {
            return true;
        }
        try {
            return method.invoke(Database.isReading() ? readers : writers, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static HikariConfig config(DatabaseSettings settings, String isolation) {
        var config = new HikariConfig();
        config.setPoolName(settings + ", " + isolation);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        settings.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(settings.poolTimeout().toMillis());
        config.setValidationTimeout(settings.poolTimeout().toMillis());
        // The driver takes its properties as text alone; anything else it ignores without a word.
        var timeouts = settings.timeouts();
        config.addDataSourceProperty("ApplicationName", settings.schema());
        config.addDataSourceProperty("connectTimeout", seconds(timeouts.connect()));
        config.addDataSourceProperty("loginTimeout", seconds(timeouts.connect()));
        config.addDataSourceProperty("socketTimeout", seconds(timeouts.socket()));
        config.addDataSourceProperty("cancelSignalTimeout", seconds(CANCEL));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of an error is the row that failed, with all that is known of a person.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        if (settings.pooler() == Pooler.TRANSACTION) {
            config.addDataSourceProperty("prepareThreshold", "0");
        } else {
            // A list of identifiers, which PostgreSQL would turn into lower case.
            config.addDataSourceProperty(
                    "currentSchema", '"' + settings.schema().replace("\"", "\"\"") + '"');
            var options = new StringJoiner(" -c ", "-c ", "");
            settings.role().ifPresent(role -> options.add("role=" + escaped(role)));
            options.add("default_transaction_isolation=" + escaped(isolation));
            options.add("statement_timeout=" + timeouts.statement().toMillis());
            options.add("lock_timeout=" + timeouts.lock().toMillis());
            // Notices, such as of what "if not exists" found, are for a person at a prompt.
            options.add("client_min_messages=warning");
            config.addDataSourceProperty("options", options.toString());
        }
        return config;
    }

    /** As libpq's "options" wants a value with a space in it. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(" ", "\\ ");
    }

    private static String seconds(Duration duration) {
        return String.valueOf((duration.toMillis() + 999) / 1000);
    }

    @Override
    public void close() {
        readers.close();
        writers.close();
    }
}
