package dev.plinth.benchmarks.peers;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.domain.OrderSummary;
import dev.plinth.persistenceruntime.eclipselink.PostgresPlatform;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.jpa.HibernateHints;

/** A provider of Jakarta Persistence without the runtime: what its user guide says, and named queries of its mapping file. */
public final class JpaPeer implements Peer {
    /** Orders that are in memory at once when all are read. */
    private static final int PAGE = 1_000;

    private static final int BATCH_ROWS = 1_000;

    private final String name;
    private final long firstVersion;
    private final EntityManagerFactory factory;
    private final String readOnly;
    private final Function<OrderId, Object> key;

    private JpaPeer(
            String name,
            long firstVersion,
            EntityManagerFactory factory,
            String readOnly,
            Function<OrderId, Object> key) {
        this.name = name;
        this.firstVersion = firstVersion;
        this.factory = factory;
        this.readOnly = readOnly;
        this.key = key;
    }

    /**
     * Hibernate with batches of JDBC, ordered inserts and updates, padded lists of parameters, and read-only queries where
     * nothing is changed.
     */
    public static JpaPeer hibernate(DataSource connections) {
        var settings = Map.<String, Object>of(
                JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, false,
                BatchSettings.STATEMENT_BATCH_SIZE, BATCH_ROWS,
                BatchSettings.ORDER_INSERTS, true,
                BatchSettings.ORDER_UPDATES, true,
                QuerySettings.IN_CLAUSE_PARAMETER_PADDING, true);
        var factory = factory(
                connections, "Hibernate", "org.hibernate.jpa.HibernatePersistenceProvider", "hibernate.xml", settings);
        return new JpaPeer("Hibernate", 0, factory, HibernateHints.HINT_READ_ONLY, OrderId::value);
    }

    /**
     * EclipseLink with batches of JDBC, one connection for all of a transaction, and the mapping file of the runtime. The
     * platform is the runtime's as well, since EclipseLink's own cannot write a null identifier.
     */
    public static JpaPeer eclipseLink(DataSource connections) {
        var settings = Map.<String, Object>of(
                "eclipselink.logging.level", "SEVERE",
                "eclipselink.weaving", "false",
                "eclipselink.target-database", PostgresPlatform.class.getName(),
                "eclipselink.jdbc.exclusive-connection.mode", "Always",
                "eclipselink.jdbc.exclusive-connection.is-lazy", "false",
                "eclipselink.jdbc.batch-writing", "JDBC",
                "eclipselink.jdbc.batch-writing.size", String.valueOf(BATCH_ROWS));
        var factory = factory(
                connections, "EclipseLink", "org.eclipse.persistence.jpa.PersistenceProvider", "plinth.xml", settings);
        return new JpaPeer("EclipseLink", 1, factory, "eclipselink.read-only", id -> id);
    }

    private static EntityManagerFactory factory(
            DataSource connections, String name, String provider, String mapping, Map<String, Object> settings) {
        var unit = new PersistenceConfiguration(name)
                .provider(provider)
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .mappingFile("dev/plinth/benchmarks/" + mapping)
                .property(PersistenceConfiguration.JDBC_DATASOURCE, connections)
                .property("jakarta.persistence.nonJtaDataSource", connections);
        settings.forEach(unit::property);
        return unit.createEntityManagerFactory();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long firstVersion() {
        return firstVersion;
    }

    @Override
    public Order order(OrderId id) {
        return read(manager -> query(manager, "Order.whole", Order.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    @Override
    public List<OrderSummary> page(Position after, int size) {
        return read(manager -> query(manager, "OrderSummary.behind", OrderSummary.class)
                .setParameter("placedAt", after.placedAt())
                .setParameter("id", key.apply(after.id()))
                .setMaxResults(size)
                .getResultList());
    }

    @Override
    public void place(Order order) {
        write(manager -> manager.persist(order));
    }

    @Override
    public void turn(OrderId id) {
        write(manager -> manager.find(Order.class, id).turn());
    }

    @Override
    public void placeAll(List<Order> orders) {
        write(manager -> {
            int waiting = 0;
            for (var order : orders) {
                manager.persist(order);
                if (++waiting == BATCH_ROWS) {
                    manager.flush();
                    manager.clear();
                    waiting = 0;
                }
            }
        });
    }

    /** No provider has COPY; this is its way for many rows. */
    @Override
    public void load(List<Order> orders) {
        placeAll(orders);
    }

    @Override
    public void forEach(Consumer<Order> reader) {
        read(manager -> {
            var last = key.apply(new OrderId(new UUID(0, 0)));
            List<?> ids;
            do {
                ids = query(manager, "Order.ids", last.getClass())
                        .setParameter("last", last)
                        .setMaxResults(PAGE)
                        .getResultList();
                if (!ids.isEmpty()) {
                    var end = ids.get(ids.size() - 1);
                    query(manager, "Order.between", Order.class)
                            .setParameter("last", last)
                            .setParameter("end", end)
                            .getResultList()
                            .forEach(reader);
                    last = end;
                    manager.clear();
                }
            } while (ids.size() == PAGE);
            return true;
        });
    }

    @Override
    public void close() {
        factory.close();
    }

    private <T> TypedQuery<T> query(EntityManager manager, String query, Class<T> type) {
        return manager.createNamedQuery(query, type).setHint(readOnly, true);
    }

    private <T> T read(Function<EntityManager, T> work) {
        try (var manager = factory.createEntityManager()) {
            var transaction = manager.getTransaction();
            transaction.begin();
            var result = work.apply(manager);
            transaction.commit();
            return result;
        }
    }

    private void write(Consumer<EntityManager> work) {
        try (var manager = factory.createEntityManager()) {
            var transaction = manager.getTransaction();
            transaction.begin();
            work.accept(manager);
            transaction.commit();
        }
    }
}
