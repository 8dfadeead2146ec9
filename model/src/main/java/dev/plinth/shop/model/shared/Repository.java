package dev.plinth.shop.model.shared;

import java.util.Optional;

/**
 * What can be asked of all aggregates of one kind.
 *
 * @param <A> the aggregate
 * @param <I> its identifier
 */
public interface Repository<A, I> {
    /** The aggregate with this identifier, if there is one. */
    Optional<A> find(I id);

    /** Whether there is an aggregate with this identifier; nothing of it is read. */
    boolean exists(I id);

    /** How many there are. */
    long count();

    /** Takes a new aggregate in, with all that belongs to it. */
    void add(A aggregate);

    /** Who made the aggregate with this identifier and who changed it last, if there is one. */
    Optional<History> history(I id);
}
