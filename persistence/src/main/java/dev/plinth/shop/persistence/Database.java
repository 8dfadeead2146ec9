package dev.plinth.shop.persistence;

import dev.plinth.shop.model.shared.Transactions;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.shop.persistence.shared.Aggregates;
import dev.plinth.shop.persistence.shared.PlinthPlatform;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.JpaHelper;

/**
 * A database of the shop, mapped: where repositories find the transaction they work in. It opens no connection of its
 * own and closes none; the {@link DataSource} stays its owner's.
 */
public final class Database implements AutoCloseable {
    /** Rows that one round trip writes; the longest order of the real data has 675 lines. */
    private static final int BATCH_ROWS = 1000;

    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger ECLIPSELINK = Logger.getLogger("org.eclipse.persistence");

    static {
        if (ECLIPSELINK.getLevel() == null) {
            // It logs with its stack what it throws as well; whoever catches that knows better what to do about it.
            ECLIPSELINK.setLevel(Level.OFF);
        }
    }

    private final EntityManagerFactory factory;
    private final JpaTransactions transactions;

    private Database(EntityManagerFactory factory) {
        this.factory = factory;
        this.transactions = new JpaTransactions(factory);
    }

    /**
     * Maps the shop to a migrated schema, which the connections find in their search path.
     *
     * @throws Unavailable if the database does not answer
     */
    public static Database open(DataSource connections) {
        return open(connections, mappingFiles());
    }

    static Database open(DataSource connections, List<String> mappingFiles) {
        var configuration = new PersistenceConfiguration("plinth")
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", connections)
                // One transaction is one connection, also for reads before the first write and for read-only queries.
                .property("eclipselink.jdbc.exclusive-connection.mode", "Always")
                .property("eclipselink.jdbc.exclusive-connection.is-lazy", "false")
                .property("eclipselink.jdbc.batch-writing", "JDBC")
                .property("eclipselink.jdbc.batch-writing.size", String.valueOf(BATCH_ROWS))
                // Two databases are two, even on the same connections.
                .property("eclipselink.session-name", "plinth-" + UUID.randomUUID())
                .property("eclipselink.session.customizer", Aggregates.class.getName())
                .property("eclipselink.target-database", PlinthPlatform.class.getName())
                .property("eclipselink.logging.logger", "JavaLogger")
                .property("eclipselink.weaving", "false");
        mappingFiles.forEach(configuration::mappingFile);
        var factory = configuration.createEntityManagerFactory();
        var database = new Database(factory);
        try {
            JpaHelper.getServerSession(factory)
                    .getEventManager()
                    .addListener(new UnplannedLoads(database.transactions::find));
            return database;
        } catch (RuntimeException e) {
            factory.close();
            throw Failures.named(e);
        }
    }

    /** Where repositories work. */
    public Transactions transactions() {
        return transactions;
    }

    /**
     * The calling thread's transaction as the layer below knows it; for repositories, not for applications.
     *
     * @param type {@code EntityManager} or {@code Connection}
     * @throws IllegalStateException outside a transaction
     */
    public <T> T unwrap(Class<T> type) {
        var current = transactions.current();
        return type.equals(EntityManager.class) ? type.cast(current) : current.unwrap(type);
    }

    /** Whether the calling thread opens or runs a read-only transaction; for data sources that choose by it. */
    public static boolean isReading() {
        return JpaTransactions.isReading();
    }

    /** Forgets the mapping; the connections stay open. */
    @Override
    public void close() {
        factory.close();
    }

    /** One for each declared context. */
    static List<String> mappingFiles() {
        try (var index = Database.class.getResourceAsStream("contexts")) {
            if (index == null) {
                throw new IllegalStateException("the index of contexts is not in the jar of persistence");
            }
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(context -> "META-INF/plinth/" + context + ".xml")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
