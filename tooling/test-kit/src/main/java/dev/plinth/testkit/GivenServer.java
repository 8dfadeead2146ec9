package dev.plinth.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server that runs already and is named by its URL.
 *
 * <p>A role without a password cannot log in to it, so the kit gives a password to each role that a test logs in as. It
 * is derived from the administrator's: all JVMs that use the server agree on it, and nobody else can guess it. Where
 * the administrator has none the server is taken to trust everyone.
 */
final class GivenServer extends Server {
    private final String url;
    private final String user;
    private final @Nullable String password;
    private final Set<String> rolesWithPassword = ConcurrentHashMap.newKeySet();

    GivenServer(String url, String user, @Nullable String password) {
        // By files, a server that keeps its data safe waits for two checkpoints.
        super("wal_log");
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    PGSimpleDataSource administrator(String database) {
        PGSimpleDataSource dataSource = atUrl();
        dataSource.setDatabaseName(database);
        return dataSource;
    }

    @Override
    String maintenanceDatabase() {
        return Objects.requireNonNull(atUrl().getDatabaseName(), "The URL names no database");
    }

    private PGSimpleDataSource atUrl() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(user);
        dataSource.setPassword(password);
        return dataSource;
    }

    @Override
    String password(String role) {
        if (password == null) {
            return "";
        }
        String derived = derived(password, role);
        if (rolesWithPassword.add(role)) {
            execute("alter role \"" + role.replace("\"", "\"\"") + "\" password '" + derived + "'");
        }
        return derived;
    }

    private static String derived(String secret, String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("test kit, " + role).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dropTemplates();
    }
}
