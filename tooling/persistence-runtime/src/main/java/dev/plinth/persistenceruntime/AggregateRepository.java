package dev.plinth.persistenceruntime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;

/**
 * What the repositories of all aggregates have in common. Everything happens in the transaction of the calling thread, and
 * sees what that transaction has changed before.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class AggregateRepository<A, I> {
    /** Values of one statement; PostgreSQL takes 65,535. */
    private static final int MOST_VALUES = 10_000;

    private final Database database;
    private final Class<A> type;

    /** A repository in the transactions of a database. */
    protected AggregateRepository(Database database, Class<A> type) {
        this.database = database;
        this.type = type;
    }

    /** The aggregate with this identifier, if there is one. */
    public Optional<A> find(I id) {
        return Optional.ofNullable(entityManager().find(type, id));
    }

    /** Whether there is an aggregate with this identifier; nothing of it is read. */
    public boolean exists(I id) {
        return columns(id, "1", "1").isPresent();
    }

    /** How many aggregates there are. */
    public long count() {
        var criteria = entityManager().getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        return entityManager()
                .createQuery(query.select(criteria.count(query.from(type))))
                .getSingleResult();
    }

    /**
     * Takes a new aggregate in, with all that belongs to it. Its rows are written with the next query or at the end, after
     * those of what they refer to and of what was added before.
     */
    public void add(A aggregate) {
        database.current().add(aggregate);
    }

    /**
     * Takes an aggregate away, with all that belongs to it. What an earlier transaction has read is taken away if it is
     * still the same.
     *
     * @throws RuntimeException the project's name for {@link Refusal.Kind#STALE_VERSION} if it has changed since it was read,
     *     or is gone
     */
    public void remove(A aggregate) {
        var manager = entityManager();
        manager.remove(manager.contains(aggregate) ? aggregate : sameAs(aggregate));
    }

    /**
     * The aggregate with this identifier, kept from every other transaction that would lock or change it until this one
     * ends. What this transaction has changed before is written first, so that nothing of it is lost.
     */
    protected final Optional<A> findAndLock(I id) {
        entityManager().flush();
        return Optional.ofNullable(entityManager().find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The transaction that the calling thread is in. */
    protected final EntityManager entityManager() {
        return database.unwrap(EntityManager.class);
    }

    /** What a query of the mapping file yields for several values, however many; for none, nothing is asked. */
    protected final <T> List<T> findAll(Class<T> result, String name, String parameter, Collection<?> values) {
        var all = List.copyOf(values);
        var found = new ArrayList<T>();
        for (int from = 0; from < all.size(); from += MOST_VALUES) {
            var some = all.subList(from, Math.min(all.size(), from + MOST_VALUES));
            var query = entityManager().createNamedQuery(name, result);
            found.addAll(query.setParameter(parameter, some).getResultList());
        }
        return found;
    }

    /** A query of the mapping file that yields aggregates. */
    protected final TypedQuery<A> query(String name) {
        return entityManager().createNamedQuery(name, type);
    }

    /**
     * What the row of an aggregate has in columns that are not mapped, such as those that the database fills in.
     *
     * @param expressions of SQL, two at least
     */
    protected final Optional<Object[]> columns(I id, String... expressions) {
        var session = database.unwrap(AbstractSession.class);
        var descriptor = session.getDescriptor(type);
        var key = descriptor.getPrimaryKeyFields().get(0);
        var mapping = (AbstractDirectMapping) descriptor.getObjectBuilder().getMappingForField(key);
        Stream<?> rows = entityManager()
                .createNativeQuery("select " + String.join(", ", expressions) + " from " + descriptor.getTableName()
                        + " where " + key.getName() + " = ?1")
                .setParameter(1, mapping.getFieldValue(id, session))
                .getResultStream();
        return rows.map(Object[].class::cast).findFirst();
    }

    private A sameAs(A aggregate) {
        var units = entityManager().getEntityManagerFactory().getPersistenceUnitUtil();
        var found = entityManager().find(type, units.getIdentifier(aggregate));
        if (found == null || !units.getVersion(found).equals(units.getVersion(aggregate))) {
            throw database.named(new jakarta.persistence.OptimisticLockException(
                    type.getSimpleName() + " " + units.getIdentifier(aggregate)));
        }
        return found;
    }
}
