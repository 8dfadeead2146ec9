package dev.plinth.shop.model.shared;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the repositories without a database have in common.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class InMemoryRepository<A, I> implements Repository<A, I> {
    private final InMemoryTransactions transactions;
    private final Class<A> type;
    private final String primaryKey;
    private final Function<A, I> identifier;

    /** A repository in these transactions; the primary key is called as in the database. */
    protected InMemoryRepository(
            InMemoryTransactions transactions, Class<A> type, String primaryKey, Function<A, I> identifier) {
        this.transactions = transactions;
        this.type = type;
        this.primaryKey = primaryKey;
        this.identifier = identifier;
    }

    @Override
    public Optional<A> find(I id) {
        return transactions.current().find(key(id)).map(type::cast);
    }

    @Override
    public boolean exists(I id) {
        return find(id).isPresent();
    }

    @Override
    public long count() {
        return all().count();
    }

    @Override
    public Optional<History> history(I id) {
        return transactions.current().history(key(id));
    }

    @Override
    public void add(A aggregate) {
        var id = identifier.apply(aggregate);
        if (find(id).isPresent()) {
            throw new DuplicateKey(primaryKey, primaryKey + " has " + id + " already", null);
        }
        transactions.current().add(key(id), aggregate);
    }

    /** Every aggregate, in no particular order. */
    protected final Stream<A> all() {
        return transactions.current().all(type).map(type::cast);
    }

    /** As it is kept now, even if the transaction has read something else before. */
    protected final Optional<A> now(I id) {
        return transactions.current().now(key(id)).map(type::cast);
    }

    /** Takes an aggregate away, for ports that let it go. */
    protected final void takeAway(A aggregate) {
        transactions.current().remove(key(identifier.apply(aggregate)));
    }

    /** Keeps other transactions from changing one. */
    protected final void lockOne(I id) {
        transactions.current().lock(key(id));
    }

    /** Keeps other transactions from changing any. */
    protected final void lockAll() {
        transactions.current().lock(type);
    }

    /** Lets no two have the same key. */
    protected final void unique(String constraint, Function<A, Object> key) {
        transactions.require(Constraint.unique(constraint, type, key));
    }

    /** Lets none name what is not there. */
    protected final void reference(String constraint, Function<A, Stream<?>> ids, Class<?> target) {
        transactions.require(Constraint.reference(constraint, type, ids, target));
    }

    /** Holds each to a rule. */
    protected final void rule(String constraint, BiPredicate<A, Kept> rule) {
        transactions.require(Constraint.rule(constraint, type, rule));
    }

    /** Holds each to a rule in the transaction that adds it, and no longer. */
    protected final void ruleOfNew(String constraint, BiPredicate<A, Kept> rule) {
        transactions.require(Constraint.ruleOfNew(constraint, type, rule));
    }

    private Key key(I id) {
        return new Key(type, id);
    }
}
