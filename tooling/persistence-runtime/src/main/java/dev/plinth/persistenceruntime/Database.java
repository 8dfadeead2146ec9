package dev.plinth.persistenceruntime;

import dev.plinth.persistenceruntime.eclipselink.AggregateCustomizer;
import dev.plinth.persistenceruntime.eclipselink.BatchesByStatement;
import dev.plinth.persistenceruntime.eclipselink.LazyLoadGuard;
import dev.plinth.persistenceruntime.eclipselink.PostgresPlatform;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * A mapped database: where repositories find the transaction they work in. It opens no connection of its own and closes
 * none; the {@link DataSource} stays its owner's.
 */
public final class Database implements AutoCloseable {
    /** Values of one statement; PostgreSQL takes 65,535. */
    static final int MOST_VALUES = 10_000;

    /** Rows that one round trip writes. */
    private static final int BATCH_ROWS = 1000;

    /** Held, because the JDK forgets the level of a logger that nothing holds. */
    private static final Logger ECLIPSELINK = Logger.getLogger("org.eclipse.persistence");

    static {
        if (ECLIPSELINK.getLevel() == null) {
            // It logs with its stack what it throws as well; whoever catches that knows better what to do about it.
            ECLIPSELINK.setLevel(Level.OFF);
        }
    }

    private final PersistenceUnit unit;
    /** Whether connections come with the isolation that a transaction needs. */
    private final boolean isolated;
    /** Whether restricted transactions get connections that are. */
    private final boolean routed;

    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable OpenTransaction> transaction = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Deadline> deadline = new ThreadLocal<>();
    private final ScheduledExecutorService clock = Deadline.clock();

    private Database(PersistenceUnit unit, boolean isolated, boolean routed, EntityManagerFactory factory) {
        this.unit = unit;
        this.isolated = isolated;
        this.routed = routed;
        this.factory = factory;
    }

    /**
     * Maps what a project has to a migrated schema, which the connections find in their search path.
     *
     * @throws RuntimeException the project's name for {@link Refusal.Kind#UNAVAILABLE} if the database does not answer
     * @throws IllegalStateException if a mapping file is not there, or does not fit the classes
     */
    public static Database open(DataSource connections, PersistenceUnit unit) {
        var configuration = new PersistenceConfiguration("persistence-runtime")
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .property("jakarta.persistence.nonJtaDataSource", connections)
                // One transaction is one connection, also for reads before the first write and for read-only queries.
                .property("eclipselink.jdbc.exclusive-connection.mode", "Always")
                .property("eclipselink.jdbc.exclusive-connection.is-lazy", "false")
                .property("eclipselink.jdbc.batch-writing", BatchesByStatement.class.getName())
                .property("eclipselink.jdbc.batch-writing.size", String.valueOf(BATCH_ROWS))
                // A transaction has a unit of work of its own, which need not go on after it.
                .property("eclipselink.persistence-context.close-on-commit", "true")
                // Two databases are two, even on the same connections.
                .property("eclipselink.session-name", "persistence-runtime-" + UUID.randomUUID())
                .property("eclipselink.session.customizer", AggregateCustomizer.class.getName())
                .property("eclipselink.target-database", PostgresPlatform.class.getName())
                .property("eclipselink.logging.logger", "JavaLogger")
                .property("eclipselink.weaving", "false");
        unit.mappingFiles().forEach(configuration::mappingFile);
        var factory = mapped(configuration);
        var database = new Database(unit, Isolation.isGivenBy(connections), Restriction.isHeldBy(connections), factory);
        try {
            database.attend(JpaHelper.getServerSession(factory));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw database.named(e);
        }
    }

    private static EntityManagerFactory mapped(PersistenceConfiguration configuration) {
        try {
            return configuration.createEntityManagerFactory();
        } catch (RuntimeException e) {
            throw Refusals.misuse(e);
        }
    }

    private void attend(Server session) {
        session.setExceptionHandler(thrown -> {
            throw named(thrown);
        });
        session.getEventManager()
                .addListener(new LazyLoadGuard(() -> transaction().map(OpenTransaction::manager)));
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preCommitTransaction(SessionEvent event) {
                // What waits to be sent is refused before the commit, not in it.
                var accessors = ((AbstractSession) event.getSession()).getAccessors();
                if (accessors != null) {
                    accessors.forEach(accessor -> accessor.writesCompleted((AbstractSession) event.getSession()));
                }
                transaction().ifPresent(OpenTransaction::committing);
            }

            @Override
            public void preReleaseConnection(SessionEvent event) {
                deadline().ifPresent(Deadline::releases);
            }

            @Override
            public void preExecuteQuery(SessionEvent event) {
                transaction().ifPresent(open -> open.queries().begin(event.getQuery()));
            }

            @Override
            public void postExecuteQuery(SessionEvent event) {
                transaction().ifPresent(open -> open.queries().end(event.getQuery()));
            }
        });
    }

    /**
     * The calling thread's transaction as the layer below knows it; for repositories, not for applications. What the
     * transaction has changed before is written before its connection is handed out.
     *
     * @param type {@code EntityManager} or {@code Connection}
     * @throws IllegalStateException outside a transaction
     */
    public <T> T unwrap(Class<T> type) {
        var manager = current().forRepositories();
        if (type.equals(Connection.class)) {
            manager.flush();
        }
        return type.equals(EntityManager.class) ? type.cast(manager) : manager.unwrap(type);
    }

    /**
     * What a query of the mapping file yields for several values, however many, with one statement for each 10,000; for
     * none, nothing is asked. For repositories.
     *
     * @param parameter the query's parameter for the values
     */
    public <T> List<T> findAll(Class<T> result, String query, String parameter, Collection<?> values) {
        var found = new ArrayList<T>();
        inParts(
                values,
                some -> found.addAll(unwrap(EntityManager.class)
                        .createNamedQuery(query, result)
                        .setParameter(parameter, some)
                        .getResultList()));
        return found;
    }

    static <V> void inParts(Collection<V> values, Consumer<List<V>> part) {
        var all = List.copyOf(values);
        for (int from = 0; from < all.size(); from += MOST_VALUES) {
            part.accept(all.subList(from, Math.min(all.size(), from + MOST_VALUES)));
        }
    }

    /**
     * What the project calls an exception of the database, for repositories that talk to it past the mapping. Nothing of
     * the transaction can be kept after that.
     */
    public RuntimeException named(RuntimeException thrown) {
        return transaction()
                .map(open -> open.named(thrown))
                .orElseGet(() -> Refusals.in(thrown, false).map(naming()).orElseGet(() -> Refusals.misuse(thrown)));
    }

    /**
     * Runs work on this thread whose transactions have to be done in time. What the database still works on by then is
     * canceled there, and nothing of it is kept. Inside such work, the limit of the outermost holds.
     *
     * @throws RuntimeException the project's name for {@link Refusal.Kind#UNAVAILABLE} from the transaction that has no
     *     time left
     */
    public <T extends @Nullable Object> T within(Duration limit, Supplier<T> work) {
        if (deadline().isPresent()) {
            return work.get();
        }
        try (var own = Deadline.after(limit, clock)) {
            deadline.set(own);
            return work.get();
        } finally {
            deadline.remove();
        }
    }

    /**
     * The name of the query that the calling thread's transaction runs at the moment, for those who watch its statements:
     * that of the mapping file, or what EclipseLink calls its own, such as {@code ReadObjectQuery of Order} and {@code lines};
     * empty while rows are written, which is done in batches, and for statements past the mapping.
     */
    public Optional<String> query() {
        return transaction().flatMap(open -> open.queries().current());
    }

    /** Whether the calling thread opens or runs a read-only transaction; for data sources that choose by it. */
    public static boolean isReading() {
        return DatabaseTransactions.isReading();
    }

    /** Whether the calling thread opens or runs a restricted transaction; for data sources that choose by it. */
    public static boolean isRestricted() {
        return DatabaseTransactions.isRestricted();
    }

    /** Forgets the mapping; the connections stay open. */
    @Override
    public void close() {
        clock.shutdownNow();
        factory.close();
    }

    /** What is mapped, and how it was opened. */
    public PersistenceUnit unit() {
        return unit;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    /** The transaction of this thread, or an IllegalStateException. */
    OpenTransaction current() {
        return transaction()
                .orElseThrow(() -> new IllegalStateException(
                        "repositories work inside a transaction; there is none on this thread"));
    }

    /** The isolation that a transaction has to say when it begins, unless its connection comes with it. */
    Optional<Isolation> isolationToSay(boolean readOnly) {
        var wanted = readOnly ? Isolation.REPEATABLE_READ : unit.isolation();
        var given = readOnly ? Isolation.REPEATABLE_READ : Isolation.READ_COMMITTED;
        return isolated && wanted == given ? Optional.empty() : Optional.of(wanted);
    }

    /**
     * The setting in which a restriction is told.
     *
     * @throws IllegalStateException if nothing would hold a transaction to it
     */
    String restrictionSetting() {
        if (!routed) {
            throw new IllegalStateException("a restricted transaction needs connections of a restricted login;"
                    + " these are not routed, see RowSecurityRouting");
        }
        return unit.restrictionSetting()
                .orElseThrow(() -> new IllegalStateException("a restricted transaction needs a setting that tells"
                        + " to whom it is restricted; the persistence unit has none"));
    }

    Optional<Deadline> deadline() {
        return Optional.ofNullable(deadline.get());
    }

    /** How refusals are named; where the deadline is over, they say so. */
    Function<Refusal, RuntimeException> naming() {
        return refusal -> unit.naming()
                .apply(deadline().map(own -> own.explained(refusal)).orElse(refusal));
    }

    Optional<OpenTransaction> transaction() {
        return Optional.ofNullable(transaction.get());
    }

    void enter(OpenTransaction opened) {
        transaction.set(opened);
    }

    void leave() {
        transaction.remove();
    }
}
