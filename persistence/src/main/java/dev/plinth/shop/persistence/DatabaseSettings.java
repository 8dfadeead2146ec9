package dev.plinth.shop.persistence;

import dev.plinth.shop.persistence.Configuration.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * @param schema the schema that holds the shop
 * @param poolSize connections at the most
 * @param poolTimeout how long to wait for a connection before the database counts as unavailable
 */
public record DatabaseSettings(
        String url,
        String user,
        Optional<String> password,
        Optional<String> role,
        String schema,
        int poolSize,
        Duration poolTimeout) {
    /** See {@link DatabaseSettings#url}. */
    public static final Key URL = Key.of("db.url", "", "JDBC URL of a PostgreSQL, such as jdbc:postgresql://host/shop");

    /** See {@link DatabaseSettings#user}. */
    public static final Key USER = Key.of("db.user", "shop_app", "the role that logs in");

    /** See {@link DatabaseSettings#password}. */
    public static final Key PASSWORD = new Key("db.password", "", "that role's password", true);

    /** Another place for the password, such as a mounted secret. */
    public static final Key PASSWORD_FILE = Key.of("db.password.file", "", "a file whose first line is the password");

    /** See {@link DatabaseSettings#role}. */
    public static final Key ROLE = Key.of("db.role", "", "the role to act as after the login, if another");

    /** See {@link DatabaseSettings#schema}. */
    public static final Key SCHEMA = Key.of("db.schema", "shop", "the schema that holds the shop; one for each tenant");

    /** See {@link DatabaseSettings#poolSize}. */
    public static final Key POOL_SIZE = Key.of("db.pool.size", "10", "connections at the most, a whole number from 1");

    /** See {@link DatabaseSettings#poolTimeout}. */
    public static final Key POOL_TIMEOUT =
            Key.of("db.pool.timeout", "PT5S", "how long to wait for a connection, as ISO 8601 duration from PT0.25S");

    /** All keys that this record is read from. */
    public static final List<Key> KEYS =
            List.of(URL, USER, PASSWORD, PASSWORD_FILE, ROLE, SCHEMA, POOL_SIZE, POOL_TIMEOUT);

    private static final Pattern LOGIN_IN_URL =
            Pattern.compile("://[^/?]*@|[?&]((ssl)?password|options|currentSchema)=");
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(250);

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
        if (poolTimeout.compareTo(SHORTEST_TIMEOUT) < 0) {
            throw new IllegalArgumentException(
                    "db.pool.timeout must be at least " + SHORTEST_TIMEOUT + ": " + poolTimeout);
        }
    }

    /**
     * The settings that a configuration holds.
     *
     * @throws IllegalArgumentException naming the key that is missing or wrong
     */
    public static DatabaseSettings from(Configuration configuration) {
        return new DatabaseSettings(
                configuration.get(URL),
                configuration.get(USER),
                configuration
                        .find(PASSWORD)
                        .or(() ->
                                configuration.find(PASSWORD_FILE).map(Path::of).map(DatabaseSettings::firstLine))
                        .filter(password -> !password.isEmpty()),
                configuration.find(ROLE),
                configuration.get(SCHEMA),
                configuration.get(POOL_SIZE, Integer::parseInt),
                configuration.get(POOL_TIMEOUT, Duration::parse));
    }

    /** The same settings for another server. */
    public DatabaseSettings at(String otherUrl) {
        return new DatabaseSettings(otherUrl, user, password, role, schema, poolSize, poolTimeout);
    }

    /** The same server, where another role logs in that needs no password. */
    public DatabaseSettings as(String otherUser) {
        return new DatabaseSettings(url, otherUser, Optional.empty(), Optional.empty(), schema, poolSize, poolTimeout);
    }

    /** The same login, acting as another role. */
    public DatabaseSettings actingAs(String otherRole) {
        return new DatabaseSettings(url, user, password, Optional.of(otherRole), schema, poolSize, poolTimeout);
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
