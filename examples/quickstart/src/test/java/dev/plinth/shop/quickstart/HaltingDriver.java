package dev.plinth.shop.quickstart;

import dev.plinth.shop.migrations.DatabaseRoles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The quickstart in a JVM that dies, as if the power went, at the commit of a certain batch: just after it, or with all
 * of the batch written and nothing committed.
 */
final class HaltingDriver implements Driver {
    /** How the JVM ends. */
    static final int CODE = 86;

    private static final int BATCH = Integer.getInteger("halt.at", 0);
    private static final boolean BEFORE_COMMIT = Boolean.getBoolean("halt.before");

    private final org.postgresql.Driver driver = new org.postgresql.Driver();
    private final AtomicInteger batches = new AtomicInteger();

    public static void main(String[] arguments) throws SQLException {
        org.postgresql.Driver.deregister();
        DriverManager.registerDriver(new HaltingDriver());
        Quickstart.main(arguments);
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        var connection = driver.connect(url, properties);
        // Batches are what the application's role commits; before them the owner migrates.
        var application = properties.getProperty("options", "").contains("role=" + DatabaseRoles.APPLICATION);
        return connection == null || !application ? connection : watched(connection);
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                HaltingDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, parameters) -> {
                    boolean last = method.getName().equals("commit") && batches.incrementAndGet() == BATCH;
                    if (last && BEFORE_COMMIT) {
                        Runtime.getRuntime().halt(CODE);
                    }
                    try {
                        var result = method.invoke(connection, parameters);
                        if (last) {
                            Runtime.getRuntime().halt(CODE);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public boolean acceptsURL(String url) {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return driver.getPropertyInfo(url, properties);
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
