package dev.plinth.shop.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the repositories of all aggregates have in common.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class JpaRepository<A, I> {
    private final Database database;
    private final Class<A> type;

    /** A repository in the transactions of a database. */
    protected JpaRepository(Database database, Class<A> type) {
        this.database = database;
        this.type = type;
    }

    /** The aggregate with this identifier, if there is one. */
    public Optional<A> find(I id) {
        return Optional.ofNullable(entityManager().find(type, id));
    }

    /**
     * Takes a new aggregate in, with all that belongs to it. Its rows are written at once: aggregates hold each other's
     * ids, from which EclipseLink cannot tell whose rows another's must follow, so that the order of adding decides.
     */
    public void add(A aggregate) {
        entityManager().persist(aggregate);
        entityManager().flush();
    }

    /** The transaction that the calling thread is in. */
    protected final EntityManager entityManager() {
        return database.unwrap(EntityManager.class);
    }

    /** What a query of the mapping file yields for several values; for none, nothing is asked. */
    protected final <T> List<T> findAll(Class<T> result, String name, String parameter, Collection<?> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        var query = entityManager().createNamedQuery(name, result);
        return query.setParameter(parameter, values).getResultList();
    }

    /** A query of the mapping file that yields aggregates. */
    protected final TypedQuery<A> query(String name) {
        return entityManager().createNamedQuery(name, type);
    }
}
