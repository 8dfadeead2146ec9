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
    private final ThreadLocal<@Nullable EntityManager> current;
    private final Optional<String> user;

    JpaTransactions(EntityManagerFactory factory) {
        this(factory, new ThreadLocal<>(), Optional.empty());
    }

    private JpaTransactions(
            EntityManagerFactory factory, ThreadLocal<@Nullable EntityManager> current, Optional<String> user) {
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
        if (isActive() && isReading()) {
            throw new IllegalStateException("work that may change rows cannot join a read-only transaction");
        }
        return isActive() ? work.get() : repeated(false, work);
    }

    @Override
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return isActive() ? work.get() : repeated(true, work);
    }

    boolean isActive() {
        return current.get() != null;
    }

    EntityManager current() {
        var manager = current.get();
        if (manager == null) {
            throw new IllegalStateException("repositories work inside a transaction; there is none on this thread");
        }
        return manager;
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
        READING.set(readOnly);
        var manager = factory.createEntityManager();
        try {
            begin(manager, readOnly);
            current.set(manager);
            var result = work.get();
            manager.getTransaction().commit();
            return result;
        } finally {
            current.remove();
            READING.remove();
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
