package dev.plinth.schematools.server;

import dev.plinth.schematools.SchemaProblem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to get into a database.
 *
 * @param url JDBC URL; it names no user, and above all no password
 * @param user the role
 * @param password null where the server wants none
 */
public record Login(String url, String user, @Nullable String password) {
    private static final int OLDEST_VERSION = 15;

    /** As a parameter of any spelling, or as URLs of other programs have it: {@code //user:password@host}. */
    private static final Pattern PASSWORD =
            Pattern.compile("[?&;](ssl)?password=|//.*@", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Refuses a URL with a password, and does not repeat it: URLs stand in messages and lists of processes. */
    public Login {
        if (PASSWORD.matcher(url).find() || PASSWORD.matcher(decoded(url)).find()) {
            throw new SchemaProblem(
                    "the URL of a database holds a user or a password; take it out, and set PLINTH_PASSWORD, or"
                            + " PLINTH_SERVER_PASSWORD for plinth.server.url, in the environment");
        }
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /** A source of connections; no statement is sent before one is asked for. */
    public DataSource dataSource() {
        return source();
    }

    /** A source that hands out one session again and again, until it is closed. */
    DataSource keeping(KeptConnection kept) {
        return filled(new PGSimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return kept.get();
            }
        });
    }

    private PGSimpleDataSource source() {
        return filled(new PGSimpleDataSource());
    }

    private PGSimpleDataSource filled(PGSimpleDataSource source) {
        try {
            source.setURL(url);
        } catch (IllegalArgumentException e) {
            throw new SchemaProblem(
                    "this is no JDBC URL of PostgreSQL: " + url + "; write jdbc:postgresql://HOST:PORT/DATABASE", e);
        }
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("plinth");
        return source;
    }

    /** Into another database of the same server. */
    Login to(String database) {
        var source = source();
        source.setDatabaseName(database);
        return new Login(source.getURL(), user, password);
    }

    /** The same login, whose sessions go on as another role. */
    Login as(String role) {
        return setting("role", role);
    }

    /** The same login, whose sessions begin with a parameter, which takes no rights. */
    Login setting(String parameter, String value) {
        var source = source();
        var others = source.getOptions();
        source.setOptions((others == null ? "" : others + " ") + "-c " + parameter + "="
                + value.replace("\\", "\\\\").replace(" ", "\\ "));
        return new Login(source.getURL(), user, password);
    }

    /**
     * This login, once it is known to work.
     *
     * @throws SchemaProblem if it does not
     */
    public Login tried() {
        try {
            connect().close();
            return this;
        } catch (SQLException e) {
            throw new SchemaProblem("lost the connection to " + shortUrl() + ": " + e.getMessage(), e);
        }
    }

    /**
     * A connection, refused by a server that is too old.
     *
     * @throws SchemaProblem if there is none to be had
     */
    public Connection connect() {
        try {
            var connection = source().getConnection();
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                connection.close();
                throw new SchemaProblem(
                        url + " is PostgreSQL " + version + "; " + OLDEST_VERSION + " or newer is needed");
            }
            return connection;
        } catch (SQLException e) {
            throw new SchemaProblem(
                    "cannot log in to " + shortUrl() + " as " + user + ": "
                            + Objects.requireNonNullElse(e.getMessage(), "no reason given")
                                    .lines()
                                    .findFirst()
                                    .orElse("")
                            + "; see that the server runs, and that user and password are right",
                    e);
        }
    }

    /** Without what the driver says of itself behind it. */
    private String shortUrl() {
        var end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + shortUrl();
    }
}
