package dev.plinth.testkit.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on the calling thread, without a database. A project whose model has an interface for them extends this class
 * and implements that interface, whose methods {@code write} and {@code read} it then has. They behave as those of the
 * persistence runtime do:
 *
 * <ul>
 *   <li>Work sees copies of what is kept, and its own changes; they are kept together when it ends well, and forgotten when
 *       it fails.
 *   <li>Work inside work joins it. When work that joined fails, or a repository refuses something, nothing of the whole is
 *       kept, even if the work around it goes on.
 *   <li>What another transaction has changed in between is refused as stale, by the field {@code version} of the aggregate,
 *       which is 1 when it is first kept and counts each transaction that changes it.
 *   <li>Keys, references and rules are checked at the end, under the names that the repositories give them.
 *   <li>Locks hold until the end; waiting for one ends too.
 *   <li>A transaction that reads sees one snapshot, and keeps nothing.
 *   <li>A restricted transaction sees and keeps what the repositories let it, as policies of row security do. Work that is
 *       not restricted itself joins what is open, restricted or not; work that is joins what is restricted to the same.
 * </ul>
 *
 * <p>Nothing is done again after a conflict: a test sees each.
 */
public class MemoryTransactions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemoryStore store;
    private final String user;
    private final Optional<Restriction> restriction;

    /** Transactions on an empty store, which throw refusals as they are. */
    public MemoryTransactions() {
        this(refused -> refused);
    }

    /**
     * Transactions on an empty store.
     *
     * @param names makes of a refusal the failure that the project's callers see
     */
    public MemoryTransactions(Function<RefusedException, ? extends RuntimeException> names) {
        this(names, PATIENCE);
    }

    /**
     * Transactions on an empty store.
     *
     * @param names makes of a refusal the failure that the project's callers see
     * @param timeout how long to wait for a lock
     */
    public MemoryTransactions(Function<RefusedException, ? extends RuntimeException> names, Duration timeout) {
        this.store = new MemoryStore(names, timeout);
        this.user = "memory";
        this.restriction = Optional.empty();
    }

    /** The same transactions on behalf of a user, whose name the {@link Audit} of what they change then bears. */
    protected MemoryTransactions(MemoryTransactions same, String user) {
        this.store = same.store;
        this.user = user;
        this.restriction = same.restriction;
    }

    /**
     * The same transactions, restricted to what belongs to someone.
     *
     * @throws IllegalStateException from each call of {@code write} or {@code read} that would join a transaction that is not
     *     restricted to the same
     */
    protected MemoryTransactions(MemoryTransactions same, Restriction restriction) {
        this.store = same.store;
        this.user = same.user;
        this.restriction = Optional.of(restriction);
    }

    /** Runs work that may change aggregates, and returns its result once the change is kept. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        var running = joinable();
        return running == null ? once(UnitOfWork.writing(store, user, restriction), work) : joined(running, work);
    }

    /** Runs work that changes nothing. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return joinable() == null ? once(UnitOfWork.reading(store, user, restriction), work) : work.get();
    }

    /**
     * Gives what this thread's transaction has changed so far its new versions. Keys, references and rules are checked when
     * the transaction ends. A change after this raises the version once more.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void flush() {
        store.current().flush();
    }

    final MemoryStore store() {
        return store;
    }

    private @Nullable UnitOfWork joinable() {
        var running = store.running();
        if (running != null && restriction.isPresent() && !running.restriction().equals(restriction)) {
            throw new IllegalStateException("work that is restricted cannot join a transaction that is "
                    + (running.restriction().isPresent() ? "restricted to another" : "not restricted"));
        }
        return running;
    }

    private static <T extends @Nullable Object> T joined(UnitOfWork running, Supplier<T> work) {
        if (running.isReadOnly()) {
            throw new IllegalStateException("work that may change rows cannot join a read-only transaction");
        }
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            running.fail(e);
            throw e;
        }
    }

    private <T extends @Nullable Object> T once(UnitOfWork unit, Supplier<T> work) {
        store.begin(unit);
        try {
            var result = work.get();
            unit.keep();
            return result;
        } finally {
            store.end(unit);
        }
    }
}
