package dev.plinth.shop.wiring;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.rowsecurity.RowSecurityRouting;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopMigrations;
import dev.plinth.shop.persistence.ShopFailures;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.access.Operations;
import dev.plinth.shop.server.access.Tokens;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.wiring.http.AnswerTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;

/** A shop on a migrated database, ready to be served. */
public final class Shop implements AutoCloseable {
    private final ConnectionPool trusted;
    private final ConnectionPool restricted;
    private final Database database;
    private final ShopApi api;

    private Shop(ConnectionPool trusted, ConnectionPool restricted, Database database, ShopApi api) {
        this.trusted = trusted;
        this.restricted = restricted;
        this.database = database;
        this.api = api;
    }

    /**
     * Opens the connections and puts every context together.
     *
     * @param application how staff's requests reach the database
     * @param customers how customers' do, as a role that row security holds to what is theirs
     * @param times how long they may keep it busy
     * @throws dev.plinth.shop.model.shared.Unavailable if the database does not answer
     * @throws dev.plinth.migrationrunner.MigrationException if it is not migrated as this release needs it, or if a login
     *     may do too little or too much
     */
    public static Shop open(
            DatabaseSettings application, DatabaseSettings customers, RequestTimes times, Tokens tokens, Lists lists) {
        var trusted = connected(
                application,
                login -> ShopMigrations.requireMigrated(
                        login,
                        application.schema(),
                        "run the command migrate of this release, which says what is wrong where it cannot"));
        var restricted = connected(
                customers,
                login -> DatabaseRoles.requireLogin(
                        login, DatabaseRoles.CUSTOMER, List.of(DatabaseRoles.APPLICATION, DatabaseRoles.OWNER)));
        var connections =
                new ProxyDataSource(RowSecurityRouting.between(trusted.dataSource(), restricted.dataSource()));
        var database = ShopPersistence.open(connections, DatabaseRoles.SETTINGS);
        var transactions = new ShopTransactions(database);
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var watch = new StatementWatch(database, meters, times);
        connections.addListener(watch);
        var requests = new RequestTransactions(transactions, new AnswerTable(database), watch);
        var parts = new Parts(database, transactions, requests, lists, Clock.systemUTC());
        var contexts = ServiceLoader.load(ContextApi.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        count(meters, "staff", trusted);
        count(meters, "customers", restricted);
        var api = new ShopApi(
                contexts.stream()
                        .flatMap(context -> context.open(parts).stream())
                        .toList(),
                new Operations(contexts.stream()
                        .flatMap(context -> context.operations().stream())
                        .toList()),
                tokens,
                meters,
                () -> trusted.isReachable() && restricted.isReachable()
                        ? Optional.empty()
                        : Optional.of("the database does not answer"));
        return new Shop(trusted, restricted, database, api);
    }

    private static ConnectionPool connected(DatabaseSettings login, Consumer<DataSource> check) {
        var pool = ConnectionPool.open(login, ShopFailures::named);
        try {
            check.accept(pool.dataSource());
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void count(MeterRegistry meters, String pool, ConnectionPool connections) {
        Gauge.builder("db.pool.active", connections, ConnectionPool::active)
                .description("Connections that are lent")
                .tag("pool", pool)
                .register(meters);
        Gauge.builder("db.pool.waiting", connections, ConnectionPool::waiting)
                .description("Threads that wait for a connection")
                .tag("pool", pool)
                .register(meters);
    }

    /** What a server answers with. */
    public ShopApi api() {
        return api;
    }

    /** Closes all connections. */
    @Override
    public void close() {
        database.close();
        restricted.close();
        trusted.close();
    }
}
