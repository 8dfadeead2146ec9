package dev.plinth.shop.wiring;

import dev.plinth.persistenceruntime.Database;
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
    private final ConnectionPool connections;
    private final Database database;
    private final ShopApi api;

    private Shop(ConnectionPool connections, Database database, ShopApi api) {
        this.connections = connections;
        this.database = database;
        this.api = api;
    }

    /**
     * Opens the connections and puts every context together.
     *
     * @throws dev.plinth.shop.model.shared.Unavailable if the database does not answer
     */
    public static Shop open(DatabaseSettings application, Tokens tokens, Lists lists) {
        var connections = ConnectionPool.open(application, ShopFailures::named);
        var database = ShopPersistence.open(connections.dataSource(), DatabaseRoles.SETTINGS);
        var transactions = new ShopTransactions(database);
        var requests = new RequestTransactions(transactions, new AnswerTable(database));
        var parts = new Parts(database, transactions, requests, lists, Clock.systemUTC());
        var contexts = ServiceLoader.load(ContextApi.class).stream()
                .flatMap(context -> context.get().open(parts).stream())
                .toList();
        return new Shop(connections, database, new ShopApi(contexts, tokens));
    }

    /** What a server answers with. */
    public ShopApi api() {
        return api;
    }

    /** Closes all connections. */
    @Override
    public void close() {
        database.close();
        connections.close();
    }
}
