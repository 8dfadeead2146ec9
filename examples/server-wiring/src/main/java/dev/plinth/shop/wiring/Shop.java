package dev.plinth.shop.wiring;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.rowsecurity.RowSecurityRouting;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.persistence.ShopFailures;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.access.Tokens;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.wiring.http.AnswerTable;
import java.time.Clock;
import java.util.ServiceLoader;

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
     * @throws dev.plinth.shop.model.shared.Unavailable if the database does not answer
     */
    public static Shop open(DatabaseSettings application, DatabaseSettings customers, Tokens tokens, Lists lists) {
        var trusted = ConnectionPool.open(application, ShopFailures::named);
        var restricted = ConnectionPool.open(customers, ShopFailures::named);
        var connections = RowSecurityRouting.between(trusted.dataSource(), restricted.dataSource());
        var database = ShopPersistence.open(connections, DatabaseRoles.SETTINGS);
        var transactions = new ShopTransactions(database);
        var requests = new RequestTransactions(transactions, new AnswerTable(database));
        var parts = new Parts(database, transactions, requests, lists, Clock.systemUTC());
        var contexts = ServiceLoader.load(ContextApi.class).stream()
                .flatMap(context -> context.get().open(parts).stream())
                .toList();
        return new Shop(trusted, restricted, database, new ShopApi(contexts, tokens));
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
