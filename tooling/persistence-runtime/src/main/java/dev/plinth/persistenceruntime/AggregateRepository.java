package dev.plinth.persistenceruntime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * What the repositories of all aggregates have in common. Everything happens in the transaction of the calling thread, and
 * sees what that transaction has changed before.
 *
 * <p>An aggregate belongs to the transaction that found or added it. A later one finds it again: what is changed in the old
 * object is not written, and nothing notices, since aggregates are plain objects.
 *
 * <p>Keys are checked row by row as rows are written. A key that a verb can change, so that two aggregates may swap theirs in
 * one transaction, needs a constraint that is {@code deferrable initially deferred}; it is checked at the end. The same goes
 * for a key of parts that can take each other's place. A key that is only freed by removing does not.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class AggregateRepository<A, I> {
    private final Database database;
    private final Class<A> type;
    private final Optional<AggregateWithList<A>> withList;

    /** A repository in the transactions of a database. */
    protected AggregateRepository(Database database, Class<A> type) {
        this(database, type, Optional.empty());
    }

    /**
     * A repository that reads an aggregate and one of its lists in one round trip, in transactions that read. Where it is
     * read to be changed, they are read apart, since a list that is not needed then costs more than the round trip.
     *
     * @param list the attribute, such as {@code lines}
     */
    protected AggregateRepository(Database database, Class<A> type, String list) {
        this(database, type, Optional.of(new AggregateWithList<>(type, list)));
    }

    private AggregateRepository(Database database, Class<A> type, Optional<AggregateWithList<A>> withList) {
        this.database = database;
        this.type = type;
        this.withList = withList;
    }

    /** The aggregate with this identifier, if there is one. */
    public Optional<A> find(I id) {
        var open = database.current();
        return withList.isPresent() && open.isReadOnly()
                ? open.naming(() -> withList.get().find(open.manager().unwrap(UnitOfWorkImpl.class), id))
                : Optional.ofNullable(entityManager().find(type, id));
    }

    /** Whether there is an aggregate with this identifier; nothing of it is read. */
    public boolean exists(I id) {
        return columns(id, "1", "1").isPresent();
    }

    /**
     * The aggregates with these identifiers, in their order, without those that are not there. For each 10,000 there is
     * one statement, and one more for each list that is looked at, of whichever aggregate.
     */
    public List<A> findAll(Collection<I> ids) {
        var many = new ManyAggregates<>(entityManager(), type);
        var found = new HashMap<Object, A>();
        Database.inParts(
                ids, some -> many.withKeys(some).forEach(aggregate -> found.put(many.keyOf(aggregate), aggregate)));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Hands over all aggregates, one after the other in the order of their identifiers, in bounded memory however many
     * there are: a page is read by one statement, and by one more for each list that is looked at. What is done to the
     * aggregates of a page is written before the next one is read; then they are let go, so that a later change to one of
     * them is not noticed. What was read before by the same transaction stays.
     *
     * @param pageSize aggregates in memory at a time, from 1 to 10,000
     */
    public void forEach(int pageSize, Consumer<A> consumer) {
        forEach(null, Map.of(), pageSize, consumer);
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
     * those of what they refer to and of what was added before. What was removed before is deleted first, so that its
     * keys are free; who replaces many removes all of them before adding, or there is a round trip for each.
     *
     * @throws RuntimeException the project's name for {@link Refusal.Kind#DUPLICATE_KEY}, here or later, if it is there
     *     already
     */
    public void add(A aggregate) {
        database.current().add(aggregate);
    }

    /**
     * Takes an aggregate away, with all that belongs to it. What an earlier transaction has read is taken away if it is
     * still the same. Rows of one table are deleted in the order of removing, after those of what refers to them.
     *
     * @throws RuntimeException the project's name for {@link Refusal.Kind#STALE_VERSION} if it has changed since it was read,
     *     or is gone
     */
    public void remove(A aggregate) {
        database.current().remove(entityManager().contains(aggregate) ? aggregate : sameAs(aggregate));
    }

    /**
     * The aggregate with this identifier, kept from every other transaction that would lock or change it until this one
     * ends. What this transaction has changed before is written first, so that nothing of it is lost.
     */
    protected final Optional<A> findAndLock(I id) {
        entityManager().flush();
        return Optional.ofNullable(entityManager().find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Hands over the aggregates that a query of the mapping file yields, in the order of their identifiers, as
     * {@link #forEach(int, Consumer)} does with all.
     */
    protected final void forEach(
            @Nullable String query, Map<String, ?> parameters, int pageSize, Consumer<A> consumer) {
        if (pageSize < 1 || pageSize > Database.MOST_VALUES) {
            throw new IllegalArgumentException(
                    "a page has from 1 to " + Database.MOST_VALUES + " aggregates, not " + pageSize);
        }
        new ManyAggregates<>(entityManager(), type).forEach(query, parameters, pageSize, consumer);
    }

    /** The transaction that the calling thread is in. */
    protected final EntityManager entityManager() {
        return database.unwrap(EntityManager.class);
    }

    /** What a query of the mapping file yields for several values, however many; for none, nothing is asked. */
    protected final <T> List<T> findAll(Class<T> result, String name, String parameter, Collection<?> values) {
        return database.findAll(result, name, parameter, values);
    }

    /** A query of the mapping file that yields aggregates. */
    protected final TypedQuery<A> query(String name) {
        return entityManager().createNamedQuery(name, type);
    }

    /**
     * Who added the aggregate with this identifier and who changed it last, if there is one; for tables with the columns
     * {@code created_at}, {@code created_by}, {@code updated_at} and {@code updated_by}, which the database fills in.
     */
    protected final Optional<Audit> audit(I id) {
        return columns(id, micros("created_at"), "created_by", micros("updated_at"), "updated_by")
                .map(row -> new Audit(instant(row[0]), (String) row[1], instant(row[2]), (String) row[3]));
    }

    /** What SQL finds in the row of an aggregate; two expressions at least, else a row is not an array. */
    private Optional<Object[]> columns(I id, String... expressions) {
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

    /** JDBC's time stamps count by another calendar before 1582; microseconds have none. */
    private static String micros(String column) {
        return "(extract(epoch from " + column + ") * 1000000)::bigint";
    }

    private static Instant instant(Object micros) {
        return Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
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
