package dev.plinth.benchmarks.peers;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.domain.OrderSummary;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.QuerySettings;

/**
 * Hibernate, tuned by its user guide: batches of JDBC with ordered inserts and updates, padded lists of parameters, no
 * automatic detection of a changed mode of commit, sessions that read by default where nothing is changed, and one join for
 * an order with its lines.
 */
public final class HibernatePeer implements Peer {
    /** Orders that are in memory at once when all are read. */
    private static final int PAGE = 1_000;

    private static final int BATCH_ROWS = 1_000;

    private final EntityManagerFactory factory;

    /** Maps the domain. */
    public HibernatePeer(DataSource connections) {
        factory = new PersistenceConfiguration("hibernate")
                .provider("org.hibernate.jpa.HibernatePersistenceProvider")
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                .mappingFile("dev/plinth/benchmarks/hibernate.xml")
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, connections)
                .property(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, false)
                .property(BatchSettings.STATEMENT_BATCH_SIZE, BATCH_ROWS)
                .property(BatchSettings.ORDER_INSERTS, true)
                .property(BatchSettings.ORDER_UPDATES, true)
                .property(QuerySettings.IN_CLAUSE_PARAMETER_PADDING, true)
                .createEntityManagerFactory();
    }

    @Override
    public String name() {
        return "Hibernate";
    }

    @Override
    public long firstVersion() {
        return 0;
    }

    @Override
    public Order order(OrderId id) {
        return read(session -> session.createQuery(
                        "select o from SalesOrder o left join fetch o.lines where o.id = :id", Order.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    @Override
    public List<OrderSummary> page(Position after, int size) {
        return read(session -> session.createQuery(
                        "select s from OrderSummary s where (s.placedAt, s.id.value) < (:placedAt, :id)"
                                + " order by s.placedAt desc, s.id.value desc",
                        OrderSummary.class)
                .setParameter("placedAt", after.placedAt())
                .setParameter("id", after.id().value())
                .setMaxResults(size)
                .getResultList());
    }

    @Override
    public void place(Order order) {
        write(session -> session.persist(order));
    }

    @Override
    public void turn(OrderId id) {
        write(session -> session.find(Order.class, id).turn());
    }

    @Override
    public void placeAll(List<Order> orders) {
        write(session -> {
            int waiting = 0;
            for (var order : orders) {
                session.persist(order);
                if (++waiting == BATCH_ROWS) {
                    session.flush();
                    session.clear();
                    waiting = 0;
                }
            }
        });
    }

    /** Hibernate has no COPY; this is its session for many rows. */
    @Override
    public void load(List<Order> orders) {
        placeAll(orders);
    }

    @Override
    public void forEach(Consumer<Order> reader) {
        read(session -> {
            var last = new UUID(0, 0);
            List<Order> page;
            do {
                var ids = session.createQuery(
                                "select o.id.value from SalesOrder o where o.id.value > :last order by o.id.value",
                                UUID.class)
                        .setParameter("last", last)
                        .setMaxResults(PAGE)
                        .getResultList();
                page = ids.isEmpty()
                        ? List.of()
                        : session.createQuery(
                                        "select o from SalesOrder o join fetch o.lines"
                                                + " where o.id.value > :last and o.id.value <= :end order by o.id.value",
                                        Order.class)
                                .setParameter("last", last)
                                .setParameter("end", ids.get(ids.size() - 1))
                                .getResultList();
                page.forEach(reader);
                last = ids.isEmpty() ? last : ids.get(ids.size() - 1);
                session.clear();
            } while (page.size() == PAGE);
            return true;
        });
    }

    @Override
    public void close() {
        factory.close();
    }

    private <T> T read(Function<Session, T> work) {
        try (var session = factory.unwrap(SessionFactory.class).openSession()) {
            session.setDefaultReadOnly(true);
            var transaction = session.beginTransaction();
            var result = work.apply(session);
            transaction.commit();
            return result;
        }
    }

    private void write(Consumer<Session> work) {
        try (var session = factory.unwrap(SessionFactory.class).openSession()) {
            var transaction = session.beginTransaction();
            work.accept(session);
            transaction.commit();
        }
    }
}
