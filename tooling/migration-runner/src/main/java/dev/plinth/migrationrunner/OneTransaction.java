package dev.plinth.migrationrunner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Several runs of Flyway in one transaction: each gets the same connection, and what it commits is committed in the end or
 * not at all.
 */
final class OneTransaction implements AutoCloseable {
    private final Connection connection;
    private final DataSource source;
    private final boolean autoCommit;
    private boolean broken;

    OneTransaction(DataSource owner) throws SQLException {
        connection = owner.getConnection();
        autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        // Flyway puts the path back when it closes a connection, but here it takes one for two, and the first closes
        // first.
        run("select set_config('plinth.search_path', current_setting('search_path'), true)");
        source = proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? proxy(Connection.class, this::onConnection)
                        : invoke(owner, method, arguments));
    }

    /** The connection that everybody has. */
    Connection connection() {
        return connection;
    }

    /** Hands out that connection, as if it were a new one. */
    DataSource source() {
        return source;
    }

    /** Commits what all have done. */
    void commit() throws SQLException {
        if (broken) {
            throw new SQLException("a part was rolled back, and with it the whole");
        }
        run("select set_config('search_path', current_setting('plinth.search_path'), false)");
        connection.commit();
    }

    /** Takes back what was not committed. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private @Nullable Object onConnection(Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit", "setAutoCommit", "close" -> {
                return null;
            }
            case "rollback" -> {
                broken |= arguments == null; // else it goes back to a savepoint only
                return invoke(connection, method, arguments);
            }
            default -> {
                return invoke(connection, method, arguments);
            }
        }
    }

    /** What a proxy does when it is called. */
    private interface Call {
        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.on(method, arguments)));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
