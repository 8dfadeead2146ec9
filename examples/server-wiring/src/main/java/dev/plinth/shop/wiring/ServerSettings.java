package dev.plinth.shop.wiring;

import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.persistenceruntime.settings.DatabaseSettings.Pooler;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.access.TokenSettings;
import dev.plinth.shop.server.list.Cursors;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a server is told when it starts.
 *
 * @param application how staff's requests reach the database
 * @param customers how customers' do
 * @param times how long requests may keep the database busy
 * @param http how it listens
 * @param tokens whose tokens it takes
 * @param cursors seals the cursors of all servers with the same secret
 */
public record ServerSettings(
        DatabaseSettings application,
        DatabaseSettings customers,
        RequestTimes times,
        HttpSettings http,
        TokenSettings tokens,
        Cursors cursors) {
    /** The name of the program, with which its own variables of the environment begin. */
    // Wrapped, so that the compiler does not copy it into other classes (rule NO-INLINED-CONSTANTS).
    public static final String PROGRAM = String.valueOf("plinth");

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    static final Key HELP = Key.of("help", "", "prints the keys");
    static final Key HOST = Key.of("http.host", "127.0.0.1", "the address to listen at, such as 0.0.0.0 for all");
    static final Key PORT = Key.of("http.port", "8080", "the port to listen at, 0 for any that is free");
    static final Key ORIGINS = Key.of(
            "http.origins",
            "",
            "the sites whose pages may ask from a browser, such as https://shop.example, separated by commas");
    static final Key CUSTOMER_USER =
            Key.of("db.customer.user", DatabaseRoles.CUSTOMER, "the role that logs in for customers");
    static final Key CUSTOMER_PASSWORD =
            new Key("db.customer.password", "", "the password of the role for customers", true);
    static final Key CUSTOMER_PASSWORD_FILE =
            Key.of("db.customer.password.file", "", "a file whose first line is that password");
    static final Key OWNER_USER =
            Key.of("db.owner.user", DatabaseRoles.OWNER, "the role that logs in for migrate, or a member of it");
    static final Key OWNER_PASSWORD =
            new Key("db.owner.password", "", "the password of the role for migrate, which no server needs", true);
    static final Key OWNER_PASSWORD_FILE =
            Key.of("db.owner.password.file", "", "a file whose first line is that password");
    static final Key DEADLINE = Key.of(
            "request.deadline",
            RequestTimes.USUAL.deadline().toString(),
            "how long the database may work on one request in all, as ISO 8601 duration");
    static final Key SLOW = Key.of(
            "request.slow",
            RequestTimes.USUAL.slow().toString(),
            "how long a statement takes that is written to the log as slow");
    static final Key ISSUER = Key.of("token.issuer", "", "who issues the tokens, as their claim iss says it");
    static final Key AUDIENCE = Key.of("token.audience", "", "what the claim aud of the tokens has to name");
    static final Key KEYS = Key.of("token.keys", "", "the file or the https URL of the issuer's JWK set");
    static final Key CURSOR_SECRET =
            new Key("cursor.secret", "", "at least 32 characters, the same for all servers of a shop", true);
    static final Key CURSOR_SECRET_FILE = Key.of("cursor.secret.file", "", "a file whose first line is that secret");

    /** All keys, those of the database among them. */
    public static final List<Key> ALL = Stream.concat(
                    Stream.of(
                            HELP,
                            HOST,
                            PORT,
                            ORIGINS,
                            DEADLINE,
                            SLOW,
                            ISSUER,
                            AUDIENCE,
                            KEYS,
                            CURSOR_SECRET,
                            CURSOR_SECRET_FILE,
                            CUSTOMER_USER,
                            CUSTOMER_PASSWORD,
                            CUSTOMER_PASSWORD_FILE,
                            OWNER_USER,
                            OWNER_PASSWORD,
                            OWNER_PASSWORD_FILE,
                            Configuration.FILE),
                    DatabaseSettings.keys(DatabaseRoles.APPLICATION, DatabaseRoles.SCHEMA).stream())
            .toList();

    /**
     * The settings that a configuration holds.
     *
     * @throws IllegalArgumentException naming the key that is missing, wrong or not known
     */
    public static ServerSettings from(Configuration configuration) {
        configuration.requireKnown(ALL);
        configuration.requireSet(List.of(
                List.of(DatabaseSettings.URL),
                List.of(ISSUER),
                List.of(AUDIENCE),
                List.of(KEYS),
                List.of(CURSOR_SECRET, CURSOR_SECRET_FILE)));
        var application = DatabaseSettings.from(configuration, DatabaseRoles.APPLICATION, DatabaseRoles.SCHEMA);
        return new ServerSettings(
                application,
                application
                        .as(configuration.get(CUSTOMER_USER))
                        .withPassword(secret(configuration, CUSTOMER_PASSWORD, CUSTOMER_PASSWORD_FILE)),
                new RequestTimes(
                        configuration.get(DEADLINE, Duration::parse), configuration.get(SLOW, Duration::parse)),
                HttpSettings.at(configuration.get(HOST), configuration.get(PORT, ServerSettings::port))
                        .openTo(configuration
                                .find(ORIGINS)
                                .map(ServerSettings::list)
                                .orElse(Set.of())),
                TokenSettings.of(configuration.get(ISSUER), configuration.get(AUDIENCE), configuration.get(KEYS)),
                new Cursors(secret(configuration, CURSOR_SECRET, CURSOR_SECRET_FILE)
                        .orElse("")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * How migrations reach the database: as its owner, or as a member who acts as the owner.
     *
     * @throws IllegalArgumentException as {@link #from}, of the keys of the database
     */
    static DatabaseSettings owner(Configuration configuration) {
        configuration.requireKnown(ALL);
        var login = DatabaseSettings.from(configuration, DatabaseRoles.APPLICATION, DatabaseRoles.SCHEMA)
                .as(configuration.get(OWNER_USER))
                .withPassword(secret(configuration, OWNER_PASSWORD, OWNER_PASSWORD_FILE));
        if (login.pooler() == Pooler.TRANSACTION) {
            throw new IllegalArgumentException("migrations hold a session, which db.pooler=transaction does not give;"
                    + " set db.url to the server itself, and db.pooler to none");
        }
        return (login.user().equals(DatabaseRoles.OWNER) ? login : login.actingAs(DatabaseRoles.OWNER)).migrating();
    }

    /**
     * Names all passwords that are set nowhere, where the database has asked for one. They are not asked for before, since a
     * database may let roles in without.
     *
     * @throws IllegalArgumentException naming their keys
     */
    static void requirePasswords(Configuration configuration, boolean isForOwner) {
        configuration.requireSet(
                isForOwner
                        ? List.of(List.of(OWNER_PASSWORD, OWNER_PASSWORD_FILE))
                        : List.of(
                                List.of(DatabaseSettings.PASSWORD, DatabaseSettings.PASSWORD_FILE),
                                List.of(CUSTOMER_PASSWORD, CUSTOMER_PASSWORD_FILE)));
    }

    private static Optional<String> secret(Configuration configuration, Key itself, Key file) {
        return configuration
                .find(itself)
                .or(() -> configuration.find(file).map(path -> firstLine(file, Path.of(path))))
                .filter(secret -> !secret.isEmpty());
    }

    private static String firstLine(Key key, Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new IllegalArgumentException(key.name() + " cannot be read: " + file, e);
        }
    }

    private static Set<String> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(ServerSettings::origin)
                .collect(Collectors.toSet());
    }

    private static String origin(String text) {
        if (!isOrigin(text)) {
            throw new IllegalArgumentException(ORIGINS.name() + " has '" + text
                    + "', which is not a site such as https://shop.example: in small letters, without a path, and without"
                    + " the usual port");
        }
        return text;
    }

    /** Whether browsers send this form in {@code Origin}; any other one would never match. */
    private static boolean isOrigin(String text) {
        try {
            var site = new URI(text);
            var bare = new URI(site.getScheme(), null, site.getHost(), site.getPort(), null, null, null);
            return site.getHost() != null
                    && site.getScheme() != null
                    && USUAL_PORTS.containsKey(site.getScheme())
                    && USUAL_PORTS.get(site.getScheme()) != site.getPort()
                    && text.equals(bare.toString().toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * The port that a text says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(text + " is not a port");
        }
        return port;
    }
}
