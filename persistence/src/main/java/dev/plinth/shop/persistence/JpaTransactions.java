package dev.plinth.shop.persistence;

import dev.plinth.shop.model.shared.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on the calling thread. Work inside work joins it. What loses against another transaction is done again up
 * to {@value #ATTEMPTS} times, after a pause that doubles and is never the same for two (exponential backoff with jitter).
 */
final class JpaTransactions implements Transactions {
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable Open> current;
    private final Optional<String> user;

    private record Open(EntityManager manager, boolean readOnly) {}

    JpaTransactions(EntityManagerFactory factory) {
        this(factory, new ThreadLocal<>(), Optional.empty());
    }

    private JpaTransactions(EntityManagerFactory factory, ThreadLocal<@Nullable Open> current, Optional<String> user) {
        this.factory = factory;
        this.current = current;
        this.user = user;
    }

    static boolean isReading() {
        return READING.get();
    }

    @Override
    public Transactions as(String name) {
        return new JpaTransactions(factory, current, Optional.of(name));
    }

    @Override
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        var open = current.get();
        if (open != null && open.readOnly()) {
            throw new IllegalStateException("work that may change rows cannot join a read-only transaction");
        }
        return open != null ? work.get() : repeated(false, work);
    }

    @Override
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return current.get() != null ? work.get() : repeated(true, work);
    }

    EntityManager current() {
        return find().orElseThrow(() ->
                new IllegalStateException("repositories work inside a transaction; there is none on this thread"));
    }

    Optional<EntityManager> find() {
        return Optional.ofNullable(current.get()).map(Open::manager);
    }

    private <T extends @Nullable Object> T repeated(boolean readOnly, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(readOnly, work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Failures.isConflict(e)) {
                    throw Failures.named(e);
                }
                pause(attempt);
            }
        }
    }

    private <T extends @Nullable Object> T once(boolean readOnly, Supplier<T> work) {
        // Another database may have a transaction open on this thread.
        boolean readingBefore = READING.get();
        READING.set(readOnly);
        try {
            return inside(factory.createEntityManager(), readOnly, work);
        } finally {
            READING.set(readingBefore);
        }
    }

    private <T extends @Nullable Object> T inside(EntityManager manager, boolean readOnly, Supplier<T> work) {
        try {
            begin(manager, readOnly);
            current.set(new Open(manager, readOnly));
            var result = work.get();
            if (manager.getTransaction().getRollbackOnly()) {
                throw new IllegalStateException(
                        "work went on after the database had refused something; nothing of it is kept");
            }
            manager.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            end(manager);
        }
    }

    private void begin(EntityManager manager, boolean readOnly) {
        manager.getTransaction().begin();
        var connection = manager.unwrap(Connection.class);
        try {
            connection.setReadOnly(readOnly);
            if (user.isPresent() && !readOnly) {
                try (var statement = connection.prepareStatement("select set_config('plinth.user', ?, true)")) {
                    statement.setString(1, user.get());
                    statement.execute();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot set the transaction up", e);
        }
    }

    /** Rolls back what was not committed; a rollback that fails must not hide why it was needed. */
    private static void end(EntityManager manager) {
        try (manager) {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            System.getLogger(JpaTransactions.class.getName())
                    .log(System.Logger.Level.DEBUG, "rollback failed; the connection is given up", e);
        }
    }

    private static void pause(int attempt) {
        long most = FIRST_PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }
}
