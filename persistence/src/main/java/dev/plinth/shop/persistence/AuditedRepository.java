package dev.plinth.shop.persistence;

import dev.plinth.persistenceruntime.AggregateRepository;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.shared.History;
import dev.plinth.shop.model.shared.Repository;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        return columns(
                        id,
                        "(extract(epoch from created_at) * 1000000)::bigint",
                        "created_by",
                        "(extract(epoch from updated_at) * 1000000)::bigint",
                        "updated_by")
                .map(row -> new History(instant(row[0]), (String) row[1], instant(row[2]), (String) row[3]));
    }

    private static Instant instant(Object micros) {
        return Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
    }
}
