package dev.plinth.shop.model.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions without a database, for tests of what uses repositories. They behave as the real ones do: work sees
 * copies, which are kept together when it ends well and forgotten when it fails; what another transaction has changed in
 * between is a {@link StaleVersion}; locks hold until the end; keys and references are checked at the end, under the
 * names that the database gives them.
 */
public final class InMemoryTransactions implements Transactions {
    private final Memory memory;
    private final ThreadLocal<@Nullable UnitOfWork> current;
    private final String user;

    /** Transactions on nothing yet, on behalf of nobody in particular. */
    public InMemoryTransactions() {
        this(new Memory(), new ThreadLocal<>(), "memory");
    }

    private InMemoryTransactions(Memory memory, ThreadLocal<@Nullable UnitOfWork> current, String user) {
        this.memory = memory;
        this.current = current;
        this.user = user;
    }

    @Override
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        var running = current.get();
        if (running != null && running.isReadOnly()) {
            throw new IllegalStateException("work that may change rows cannot join a read-only transaction");
        }
        return running == null ? once(new UnitOfWork(memory, false, user), work) : joined(running, work);
    }

    @Override
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return current.get() == null ? once(new UnitOfWork(memory, true, user), work) : work.get();
    }

    @Override
    public Transactions as(String name) {
        return new InMemoryTransactions(memory, current, name);
    }

    void require(Constraint constraint) {
        memory.require(constraint);
    }

    UnitOfWork current() {
        var unit = current.get();
        if (unit == null) {
            throw new IllegalStateException("repositories work inside a transaction; there is none on this thread");
        }
        return unit;
    }

    private static <T extends @Nullable Object> T joined(UnitOfWork running, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            running.fail(e);
            throw e;
        }
    }

    private <T extends @Nullable Object> T once(UnitOfWork unit, Supplier<T> work) {
        current.set(unit);
        try {
            var result = work.get();
            unit.keep();
            return result;
        } finally {
            current.remove();
            memory.unlock(unit);
        }
    }
}
