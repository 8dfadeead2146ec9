package dev.plinth.persistenceruntime.settings;

import dev.plinth.persistenceruntime.settings.Configuration.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/**
 * How to reach a database and as whom.
 *
 * @param url a JDBC URL of PostgreSQL
 * @param user the role that logs in
 * @param password its password, or empty where the server asks for none; never printed
 * @param role the role to act as after the login, or empty for the one that logs in
 * @param schema the schema that holds the tables
 * @param poolSize connections at the most, for reading and for writing each
 * @param poolTimeout how long to wait for a free connection before the database counts as unavailable
 * @param timeouts how long to wait for its answers
 * @param pooler what stands between this program and the server
 */
public record DatabaseSettings(
        String url,
        String user,
        Optional<String> password,
        Optional<String> role,
        String schema,
        int poolSize,
        Duration poolTimeout,
        Timeouts timeouts,
        Pooler pooler) {
    /** See {@link DatabaseSettings#url}. */
    public static final Key URL =
            Key.of("db.url", "", "JDBC URL of a PostgreSQL, such as jdbc:postgresql://host/database");

    /** See {@link DatabaseSettings#user}. A project gives it a default. */
    public static final Key USER = Key.of("db.user", "", "the role that logs in");

    /** See {@link DatabaseSettings#password}. */
    public static final Key PASSWORD = new Key("db.password", "", "the password of the role that logs in", true);

    /** Another place for the password, such as a mounted secret. */
    public static final Key PASSWORD_FILE = Key.of("db.password.file", "", "a file whose first line is the password");

    /** See {@link DatabaseSettings#role}. */
    public static final Key ROLE = Key.of("db.role", "", "the role to act as after the login, if another");

    /** See {@link DatabaseSettings#schema}. A project gives it a default. */
    public static final Key SCHEMA = Key.of("db.schema", "", "the schema that holds the tables; one for each tenant");

    /** See {@link DatabaseSettings#poolSize}. */
    public static final Key POOL_SIZE = Key.of(
            "db.pool.size", "10", "connections at the most, for reading and for writing each, a whole number from 1");

    /** See {@link DatabaseSettings#poolTimeout}. */
    public static final Key POOL_TIMEOUT = Key.of(
            "db.pool.timeout", "PT5S", "how long to wait for a free connection, as ISO 8601 duration from PT0.25S");

    /** See {@link Timeouts#connect}. */
    public static final Key CONNECT_TIMEOUT =
            Key.of("db.timeout.connect", "PT5S", "how long to wait for a new connection, as ISO 8601 duration");

    /** See {@link Timeouts#socket}. */
    public static final Key SOCKET_TIMEOUT =
            Key.of("db.timeout.socket", "PT60S", "how long to wait for an answer on the network; PT0S for ever");

    /** See {@link Timeouts#statement}. */
    public static final Key STATEMENT_TIMEOUT =
            Key.of("db.timeout.statement", "PT30S", "how long one statement may take; PT0S for ever");

    /** See {@link Timeouts#lock}. */
    public static final Key LOCK_TIMEOUT =
            Key.of("db.timeout.lock", "PT10S", "how long to wait for what another transaction holds; PT0S for ever");

    /** See {@link DatabaseSettings#pooler}. */
    public static final Key POOLER = Key.of(
            "db.pooler", "none", "what stands before the server: none, or transaction for PgBouncer in that mode");

    /** All keys that this record is read from, with a project's defaults for the role and the schema. */
    public static List<Key> keys(String user, String schema) {
        return List.of(
                URL,
                USER.or(user),
                PASSWORD,
                PASSWORD_FILE,
                ROLE,
                SCHEMA.or(schema),
                POOL_SIZE,
                POOL_TIMEOUT,
                CONNECT_TIMEOUT,
                SOCKET_TIMEOUT,
                STATEMENT_TIMEOUT,
                LOCK_TIMEOUT,
                POOLER);
    }

    /** What stands between a program and the server. */
    public enum Pooler {
        /** Nothing, or what hands a client the same connection until it leaves. */
        NONE,
        /**
         * A pooler that hands out a connection for a transaction, such as PgBouncer with {@code pool_mode =
         * transaction}. It knows no settings of a session: so the role has the search path and the timeouts
         * ({@code alter role … set}), each transaction says its isolation, and statements are not prepared on the server.
         */
        TRANSACTION
    }

    private static final Pattern LOGIN_IN_URL =
            Pattern.compile("://[^?]*@|[?&]((ssl)?password|options|currentSchema)=", Pattern.CASE_INSENSITIVE);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(250);
    private static final Duration MIGRATION_LOCK = Duration.ofMinutes(5);
    private static final int MIGRATION_CONNECTIONS = 3;

    /** Refuses a pool that could never hand out a connection. */
    public DatabaseSettings {
        if (LOGIN_IN_URL.matcher(url).find()) {
            // Not shown, since it would show the password.
            throw new IllegalArgumentException(
                    "db.url must not hold password, options or currentSchema; see db.password, db.role and db.schema");
        }
        if (Driver.parseURL(url, null) == null) {
            throw new IllegalArgumentException("db.url must look like jdbc:postgresql://host:port/database: " + url);
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("db.pool.size must be at least 1: " + poolSize);
        }
        if (pooler == Pooler.TRANSACTION && role.isPresent()) {
            throw new IllegalArgumentException(
                    "db.role cannot be set with db.pooler=transaction, which keeps no role: log in as " + role.get());
        }
        if (poolTimeout.compareTo(SHORTEST_TIMEOUT) < 0) {
            throw new IllegalArgumentException(
                    "db.pool.timeout must be at least " + SHORTEST_TIMEOUT + ": " + poolTimeout);
        }
    }

    /** A login with the default pool and timeouts. */
    public static DatabaseSettings of(String url, String user, Optional<String> password, String schema) {
        var none = new Configuration("", Map.of(URL.name(), url, USER.name(), user, SCHEMA.name(), schema), Map.of());
        return from(none, user, schema).withPassword(password);
    }

    /**
     * The settings that a configuration holds.
     *
     * @param user the role that logs in, where the configuration names none
     * @param schema the schema, where the configuration names none
     * @throws IllegalArgumentException naming the key that is missing or wrong
     */
    public static DatabaseSettings from(Configuration configuration, String user, String schema) {
        return new DatabaseSettings(
                configuration.get(URL),
                configuration.get(USER.or(user)),
                configuration
                        .find(PASSWORD)
                        .or(() ->
                                configuration.find(PASSWORD_FILE).map(Path::of).map(DatabaseSettings::firstLine))
                        .filter(password -> !password.isEmpty()),
                configuration.find(ROLE),
                configuration.get(SCHEMA.or(schema)),
                configuration.get(POOL_SIZE, Integer::parseInt),
                configuration.get(POOL_TIMEOUT, Duration::parse),
                new Timeouts(
                        configuration.get(CONNECT_TIMEOUT, Duration::parse),
                        configuration.get(SOCKET_TIMEOUT, Duration::parse),
                        configuration.get(STATEMENT_TIMEOUT, Duration::parse),
                        configuration.get(LOCK_TIMEOUT, Duration::parse)),
                configuration.get(POOLER, name -> Pooler.valueOf(name.toUpperCase(Locale.ROOT))));
    }

    /** The same settings for another server. */
    public DatabaseSettings at(String otherUrl) {
        return new DatabaseSettings(otherUrl, user, password, role, schema, poolSize, poolTimeout, timeouts, pooler);
    }

    /** The same server, where another role logs in that needs no password. */
    public DatabaseSettings as(String otherUser) {
        return new DatabaseSettings(
                url, otherUser, Optional.empty(), Optional.empty(), schema, poolSize, poolTimeout, timeouts, pooler);
    }

    /** The same login, acting as another role. */
    public DatabaseSettings actingAs(String otherRole) {
        return new DatabaseSettings(
                url, user, password, Optional.of(otherRole), schema, poolSize, poolTimeout, timeouts, pooler);
    }

    /** The same login with another password, or none. */
    public DatabaseSettings withPassword(Optional<String> otherPassword) {
        return new DatabaseSettings(url, user, otherPassword, role, schema, poolSize, poolTimeout, timeouts, pooler);
    }

    /** The same with another number of connections, and another time to wait for one that is free. */
    public DatabaseSettings pooling(int size, Duration timeout) {
        return new DatabaseSettings(url, user, password, role, schema, size, timeout, timeouts, pooler);
    }

    /** The same with other times to wait. */
    public DatabaseSettings waiting(Timeouts others) {
        return new DatabaseSettings(url, user, password, role, schema, poolSize, poolTimeout, others, pooler);
    }

    /** The same server, behind something else. */
    public DatabaseSettings behind(Pooler other) {
        return new DatabaseSettings(url, user, password, role, schema, poolSize, poolTimeout, timeouts, other);
    }

    /**
     * The same for a role that migrates, which needs three connections and does not know how long it takes: statements have
     * no limit, and a lock has five minutes.
     */
    public DatabaseSettings migrating() {
        return waiting(timeouts.untilDone(MIGRATION_LOCK))
                .pooling(Math.max(MIGRATION_CONNECTIONS, poolSize), poolTimeout);
    }

    private static String firstLine(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return Objects.requireNonNullElse(reader.readLine(), "");
        } catch (IOException e) {
            throw new IllegalArgumentException(PASSWORD_FILE.name() + " cannot be read: " + file, e);
        }
    }

    /** Everything but the password. */
    @Override
    public String toString() {
        return url + " as " + user + role.map(" acting as "::concat).orElse("") + ", schema " + schema;
    }
}
