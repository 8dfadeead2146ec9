package dev.plinth.testkit.memory;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the repositories without a database have in common. Everything happens in the transaction of the calling thread, and
 * sees what that transaction has changed before. A project's double extends this class, implements the port of the model,
 * and says which constraints the database has, by the same names.
 *
 * <p>An aggregate belongs to the transaction that found or added it: what is changed in it after that is not kept.
 *
 * <p>Every method throws the project's name for {@link RefusedException.Kind#NOT_ALLOWED} in a restricted transaction that
 * may not do it with any aggregate of the kind.
 *
 * @param <A> the aggregate: a class with a constructor without arguments, as a mapping asks for
 * @param <I> its identifier
 */
public abstract class MemoryRepository<A, I> {
    private final MemoryStore store;
    private final Class<A> type;
    private final String primaryKey;
    private final Function<A, I> identifier;

    /** A repository in these transactions; the primary key is called as in the database. */
    protected MemoryRepository(
            MemoryTransactions transactions, Class<A> type, String primaryKey, Function<A, I> identifier) {
        this.store = transactions.store();
        this.type = type;
        this.primaryKey = primaryKey;
        this.identifier = identifier;
    }

    /** The aggregate with this identifier, if there is one. */
    public Optional<A> find(I id) {
        return store.current().find(key(id)).map(type::cast);
    }

    /** Whether there is an aggregate with this identifier. */
    public boolean exists(I id) {
        return find(id).isPresent();
    }

    /** How many aggregates there are. */
    public long count() {
        return all().count();
    }

    /**
     * Takes a new aggregate in.
     *
     * @throws RuntimeException the project's name for {@link RefusedException.Kind#DUPLICATE_KEY} if it is there already
     */
    public void add(A aggregate) {
        store.current().add(key(identifier.apply(aggregate)), primaryKey, aggregate);
    }

    /**
     * Takes an aggregate away. What an earlier transaction has read is taken away if it is still the same.
     *
     * @throws RuntimeException the project's name for {@link RefusedException.Kind#STALE_VERSION} if it has changed since it
     *     was read, or is gone
     */
    public void remove(A aggregate) {
        store.current().remove(key(identifier.apply(aggregate)), aggregate);
    }

    /**
     * The aggregate with this identifier as it is kept now, kept from every other transaction that would lock or change it
     * until this one ends. What this transaction has changed in it before stays.
     *
     * @throws RuntimeException the project's name for {@link RefusedException.Kind#STALE_VERSION} if this transaction has
     *     changed it, and another one too
     */
    protected final Optional<A> findAndLock(I id) {
        return store.current().lock(key(id)).map(type::cast);
    }

    /** Keeps other transactions from changing any aggregate of this kind until this one ends. */
    protected final void lockAll() {
        store.current().lockAll(type);
    }

    /** Every aggregate, in no particular order. */
    protected final Stream<A> all() {
        return store.current().all(type).map(type::cast);
    }

    /** The aggregate as it is kept now, even if the transaction has read another state of it before. */
    protected final Optional<A> now(I id) {
        return store.current().now(key(id)).map(type::cast);
    }

    /** The identifier of an aggregate. */
    protected final I identifier(A aggregate) {
        return identifier.apply(aggregate);
    }

    /** Who added the aggregate with this identifier and who changed it last, if there is one. */
    protected final Optional<Audit> audit(I id) {
        return store.current().auditOf(key(id));
    }

    /** Lets no two have the same key; null is the key of those that have none. */
    protected final void unique(String constraint, Function<A, @Nullable Object> key) {
        store.require(Constraint.unique(constraint, type, key));
    }

    /** Lets none name what is not there. */
    protected final void reference(String constraint, Function<A, Stream<?>> ids, Class<?> target) {
        store.require(Constraint.reference(constraint, type, ids, target));
    }

    /** Holds each to a rule. */
    protected final void rule(String constraint, BiPredicate<A, Kept> rule) {
        store.require(Constraint.rule(constraint, type, rule));
    }

    /** Holds each to a rule in the transaction that adds it, and no longer. */
    protected final void ruleOfNew(String constraint, BiPredicate<A, Kept> rule) {
        store.require(Constraint.ruleOfNew(constraint, type, rule));
    }

    /**
     * Shows those of which this is true to transactions that are restricted, given to whom; the others are not there for
     * them. Without this, restricted transactions are refused to read any.
     */
    protected final void readableWhere(BiPredicate<A, String> policy) {
        store.readable().add(type, policy);
    }

    /**
     * Lets transactions that are restricted, given to whom, add those of which this is true, and make such of those that they
     * see. Without this, they are refused to add, change, remove or lock any.
     */
    protected final void writableWhere(BiPredicate<A, String> policy) {
        store.writable().add(type, policy);
    }

    private Key key(I id) {
        return new Key(type, id);
    }
}
