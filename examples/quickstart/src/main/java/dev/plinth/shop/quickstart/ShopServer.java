package dev.plinth.shop.quickstart;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopMigrations;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.shop.persistence.ShopFailures;
import dev.plinth.shop.quickstart.report.Facts.Table;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL with a migrated, perhaps empty shop. Whoever logs in, the owner migrates and the application's role does
 * the rest.
 */
final class ShopServer implements AutoCloseable {
    private static final int CONNECTIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TABLES = """
            select relname as name, coalesce(obj_description(oid, 'pg_class'), '') as meaning from pg_class
            where relnamespace = (select oid from pg_namespace where nspname = current_schema()) and relkind = 'r' and has_table_privilege(oid, 'select')
            order by relname""";

    private final @Nullable PostgresServer embedded;
    private final DatabaseSettings login;

    private ShopServer(@Nullable PostgresServer embedded, DatabaseSettings login) {
        this.embedded = embedded;
        this.login = login;
    }

    /** The server that the settings name, or an embedded one. */
    static ShopServer open(Optional<DatabaseSettings> given, String schema) {
        if (given.isPresent()) {
            return new ShopServer(null, given.get());
        }
        var embedded = start();
        var login = DatabaseSettings.of(
                        embedded.jdbcUrl("postgres"), PostgresServer.SUPERUSER, Optional.empty(), schema)
                .pooling(CONNECTIONS, PATIENCE);
        return new ShopServer(embedded, login);
    }

    private static PostgresServer start() {
        try {
            return PostgresServer.start();
        } catch (IllegalStateException e) {
            throw cannotStart(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        } catch (UncheckedIOException e) {
            throw cannotStart(OutputException.reason(e), e);
        }
    }

    private static Unavailable cannotStart(String reason, RuntimeException failure) {
        return new Unavailable(
                "cannot start an embedded PostgreSQL in " + System.getProperty("java.io.tmpdir") + ": " + reason
                        + "; put that right, or take yours with -Ddb.url=jdbc:postgresql://HOST/DATABASE",
                failure);
    }

    /**
     * Brings roles and schema up to date. It waits as long for another instance that migrates as for a lock; only the
     * statements of the scripts take as long as they take.
     *
     * @return how many scripts ran, and the server's version
     */
    Migrated migrate() {
        try (var pool = ConnectionPool.open(login, ShopFailures::named)) {
            if (mayCreateRoles(pool.dataSource())) {
                DatabaseRoles.prepare(pool.dataSource(), login.schema());
            }
            var migrating = actingAs(DatabaseRoles.OWNER).migrating();
            try (var owner = ConnectionPool.open(migrating, ShopFailures::named)) {
                var scripts = ShopMigrations.of(owner.dataSource(), login.schema())
                        .waitingAtMost(migrating.timeouts().lock())
                        .migrate();
                if (embedded != null) {
                    lock(pool.dataSource());
                }
                return new Migrated(scripts.size(), version(pool.dataSource()));
            }
        } catch (SQLException e) {
            throw MigrationException.because("cannot prepare " + login.url(), e);
        }
    }

    /**
     * What {@link #migrate} did.
     *
     * @param scripts how many ran
     * @param version of PostgreSQL, as the server says it
     */
    record Migrated(int scripts, String version) {}

    /** Connections of the application. */
    ConnectionPool connect() {
        return ConnectionPool.open(actingAs(DatabaseRoles.APPLICATION), ShopFailures::named);
    }

    /** The tables of the shop, by name; of what the application may not read, none. */
    List<Table> tables(DataSource connections) {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<Table>();
            try (var rows = statement.executeQuery(TABLES)) {
                while (rows.next()) {
                    tables.add(new Table(rows.getString("name"), rows.getString("meaning"), 0));
                }
            }
            for (int i = 0; i < tables.size(); i++) {
                var table = tables.get(i);
                try (var count = statement.executeQuery(
                        "select count(*) from " + statement.enquoteIdentifier(table.name(), true))) {
                    count.next();
                    tables.set(i, new Table(table.name(), table.meaning(), count.getLong(1)));
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it is. */
    String address() {
        return login.url();
    }

    /** Lets an embedded server go on after this program. */
    Optional<String> keep() {
        return Optional.ofNullable(embedded).map(PostgresServer::keepRunning);
    }

    /** Where any tool that speaks JDBC may look into an embedded server, without a password. */
    String readersUrl() {
        return login.url() + "?user=" + DatabaseRoles.READER + "&currentSchema="
                + URLEncoder.encode(login.schema(), StandardCharsets.UTF_8);
    }

    /** How a role gets there. */
    DatabaseSettings actingAs(String role) {
        if (embedded == null) {
            return login.user().equals(role) ? login : login.actingAs(role);
        }
        return login.as(role);
    }

    /** The server asks nobody for a password; so that nobody on this machine becomes its superuser, nobody can. */
    private static void lock(DataSource connections) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + PostgresServer.SUPERUSER + " nologin");
        }
    }

    private static boolean mayCreateRoles(DataSource connections) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String version(DataSource connections) throws SQLException {
        try (var connection = connections.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
