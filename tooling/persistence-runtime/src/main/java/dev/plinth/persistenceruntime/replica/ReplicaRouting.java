package dev.plinth.persistenceruntime.replica;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.RoutedConnections;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Sends read-only transactions to a copy of the database, which may lag a little behind.
 *
 * <pre>{@code
 * var primary = ConnectionPool.open(settings);
 * var copy = ConnectionPool.open(settings.at(configuration.get(ReplicaRouting.URL)));
 * var database = Database.open(ReplicaRouting.between(primary.dataSource(), copy.dataSource()));
 * }</pre>
 */
public final class ReplicaRouting {
    /** Where the copy is; the other settings of the database are the same for it. */
    public static final Key URL = Key.of("db.replica.url", "", "JDBC URL of a read-only copy, if there is one");

    private ReplicaRouting() {}

    /** Connections of the copy inside {@code Transactions.read}, of the primary everywhere else. */
    public static DataSource between(DataSource primary, DataSource copy) {
        return RoutedConnections.between(copy, Database::isReading, primary, Set.of());
    }
}
