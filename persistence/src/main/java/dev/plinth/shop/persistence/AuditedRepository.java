package dev.plinth.shop.persistence;

import dev.plinth.shop.model.shared.History;
import dev.plinth.shop.model.shared.Repository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.AbstractSession;

/**
 * What can be asked of aggregates whose table has the four columns in which the database notes who made and changed a row.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class AuditedRepository<A, I> extends JpaRepository<A, I> implements Repository<A, I> {
    private final Class<A> type;
    private final Function<I, UUID> key;

    /** A repository in the transactions of a database, whose rows are found by the key of an identifier. */
    protected AuditedRepository(Database database, Class<A> type, Function<I, UUID> key) {
        super(database, type);
        this.type = type;
        this.key = key;
    }

    @Override
    public boolean exists(I id) {
        var criteria = entityManager().getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        var aggregate = query.from(type);
        query.select(criteria.count(aggregate)).where(criteria.equal(aggregate.get("id"), id));
        return entityManager().createQuery(query).getSingleResult() > 0;
    }

    @Override
    public long count() {
        var criteria = entityManager().getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        return entityManager()
                .createQuery(query.select(criteria.count(query.from(type))))
                .getSingleResult();
    }

    /** Takes an aggregate away with all that belongs to it, for ports that let it go. */
    protected final void takeAway(A aggregate) {
        entityManager().remove(aggregate);
    }

    @Override
    public Optional<History> history(I id) {
        var table = entityManager()
                .unwrap(AbstractSession.class)
                .getDescriptor(type)
                .getTableName();
        Stream<?> rows = entityManager()
                .createNativeQuery("select (extract(epoch from created_at) * 1000000)::bigint, created_by,"
                        + " (extract(epoch from updated_at) * 1000000)::bigint, updated_by from " + table
                        + " where id = ?1")
                .setParameter(1, key.apply(id))
                .getResultStream();
        return rows.map(Object[].class::cast)
                .map(row -> new History(instant(row[0]), (String) row[1], instant(row[2]), (String) row[3]))
                .findFirst();
    }

    private static Instant instant(Object micros) {
        return Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
    }
}
