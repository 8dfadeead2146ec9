package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.shared.History;
import dev.plinth.shop.model.shared.Repository;
import java.util.Optional;

/**
 * Aggregates whose table has the four columns in which the database notes who made and changed a row.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public abstract class AuditedRepository<A, I> extends AggregateRepository<A, I> implements Repository<A, I> {
    /** A repository in the transactions of a database. */
    protected AuditedRepository(Database database, Class<A> type) {
        super(database, type);
    }

    /** The same, where what is only read comes with this list of its parts. */
    protected AuditedRepository(Database database, Class<A> type, String list) {
        super(database, type, list);
    }

    @Override
    public Optional<History> history(I id) {
        return audit(id)
                .map(audit -> new History(audit.createdAt(), audit.createdBy(), audit.updatedAt(), audit.updatedBy()));
    }
}
