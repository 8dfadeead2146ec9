package dev.plinth.persistenceruntime.rowsecurity;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.Restriction;
import dev.plinth.persistenceruntime.RoutedConnections;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Gives restricted transactions connections of a login of their own, which policies of row security hold to what belongs to
 * those to whom a transaction is restricted. All others keep the trusted login, and pay nothing.
 *
 * <pre>{@code
 * var trusted = ConnectionPool.open(settings);
 * var restricted = ConnectionPool.open(settings.as("market_customer").withPassword(password));
 * var database = Database.open(RowSecurityRouting.between(trusted.dataSource(), restricted.dataSource()), unit);
 * }</pre>
 *
 * <p>With read-only copies of the database, each of the two is a {@code ReplicaRouting}.
 */
public final class RowSecurityRouting {
    private RowSecurityRouting() {}

    /** Connections of the restricted login inside restricted transactions, of the trusted one everywhere else. */
    public static DataSource between(DataSource trusted, DataSource restricted) {
        return RoutedConnections.between(restricted, Database::isRestricted, trusted, Set.of(Restriction.class));
    }
}
