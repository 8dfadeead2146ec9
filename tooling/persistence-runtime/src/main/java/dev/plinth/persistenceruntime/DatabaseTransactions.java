package dev.plinth.persistenceruntime;

import static java.util.Collections.nCopies;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions on the calling thread. A project whose model has an interface for them extends this class and implements
 * that interface, whose methods {@code write} and {@code read} it then has.
 *
 * <p>Work inside work joins it. When work that joined fails, nothing of the whole is kept, even if the work around it
 * catches the failure and goes on: half of a piece of work is not what its author meant.
 *
 * <p>A transaction that writes runs at the {@link Isolation} of the persistence unit; one that reads sees one snapshot, so
 * that no aggregate is torn between its statements.
 *
 * <p>Transactions may be restricted to what belongs to someone: see {@link Restriction}. Work that is not restricted itself
 * joins what is open, restricted or not.
 *
 * <p>What loses against another transaction is done again up to {@value #ATTEMPTS} times, after a pause that doubles and is
 * never the same for two (exponential backoff with jitter). What was committed but not acknowledged is never done again.
 */
public class DatabaseTransactions {
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Kind NONE = new Kind(false, false);
    private static final ThreadLocal<Kind> KIND = ThreadLocal.withInitial(() -> NONE);

    /** The transaction that a thread opens or runs, as far as connections are chosen by it. */
    private record Kind(boolean reading, boolean restricted) {}

    private final Database database;
    private final Optional<String> user;
    private final Optional<Restriction> restriction;

    /** Transactions of a database, on behalf of its role alone. */
    public DatabaseTransactions(Database database) {
        this.database = database;
        this.user = Optional.empty();
        this.restriction = Optional.empty();
    }

    /** The same transactions on behalf of a user, whose name the changed rows then bear. */
    protected DatabaseTransactions(DatabaseTransactions same, String user) {
        this.database = same.database;
        this.user = Optional.of(user);
        this.restriction = same.restriction;
    }

    /**
     * The same transactions, restricted to what belongs to someone.
     *
     * @throws IllegalStateException from each call of {@code write} or {@code read}, before anything is read, if the database
     *     has no connections of a restricted login, or if the work would join a transaction that is not restricted to the same
     */
    protected DatabaseTransactions(DatabaseTransactions same, Restriction restriction) {
        this.database = same.database;
        this.user = same.user;
        this.restriction = Optional.of(restriction);
    }

    static boolean isReading() {
        return KIND.get().reading();
    }

    static boolean isRestricted() {
        return KIND.get().restricted();
    }

    /** Runs work that may change rows, and returns its result once the change is kept. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        var open = joinable();
        return open.isPresent() ? joined(open.get(), work) : repeated(false, work);
    }

    /** Runs work that changes nothing; a read-only copy of the database may answer it, a little behind. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return joinable().isPresent() ? work.get() : repeated(true, work);
    }

    /** What is open and these transactions may join, which is what they are restricted to, or anything if they are not. */
    private Optional<OpenTransaction> joinable() {
        var open = database.transaction();
        if (restriction.isPresent()
                && open.isPresent()
                && !open.get().restriction().equals(restriction)) {
            throw new IllegalStateException("work that is restricted cannot join a transaction that is "
                    + (open.get().restriction().isPresent() ? "restricted to another" : "not restricted"));
        }
        return open;
    }

    /**
     * Writes what this thread's transaction has changed so far, and gives the changed aggregates their new versions. All of
     * it is still kept or dropped as a whole when the transaction ends. A change after this raises the version once more.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void flush() {
        database.current().forRepositories().flush();
    }

    private static <T extends @Nullable Object> T joined(OpenTransaction open, Supplier<T> work) {
        if (open.isReadOnly()) {
            throw new IllegalStateException("work that may change rows cannot join a read-only transaction");
        }
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            open.failed(e);
            throw e;
        }
    }

    private <T extends @Nullable Object> T repeated(boolean readOnly, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(readOnly, work);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !Refusals.isConflict(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private <T extends @Nullable Object> T once(boolean readOnly, Supplier<T> work) {
        var settings = settingsToTell(readOnly);
        // Another database may have a transaction open on this thread.
        var before = KIND.get();
        KIND.set(new Kind(readOnly, restriction.isPresent()));
        try (var manager = database.factory().createEntityManager()) {
            return inside(begin(manager, readOnly, settings), work);
        } finally {
            KIND.set(before);
        }
    }

    private <T extends @Nullable Object> T inside(OpenTransaction open, Supplier<T> work) {
        database.enter(open);
        try {
            var result = open.naming(work);
            open.requireWhole();
            requireTime();
            open.naming(() -> {
                commit(open);
                return true;
            });
            return result;
        } finally {
            database.leave();
            end(open.manager());
            database.deadline().ifPresent(Deadline::releases);
        }
    }

    private void requireTime() {
        database.deadline().filter(Deadline::isOver).ifPresent(deadline -> {
            throw database.unit().naming().apply(deadline.missed());
        });
    }

    private static void commit(OpenTransaction open) {
        if (!open.hasNothingToKeep()) {
            open.manager().getTransaction().commit();
            return;
        }
        try {
            // The end of what only read is a commit all the same: the server spends more on a rollback.
            open.manager().unwrap(Connection.class).commit();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot end a transaction that reads", e);
        }
    }

    /** What the database is told about a transaction: who changes rows in it, and to whom it is restricted. */
    private Map<String, String> settingsToTell(boolean readOnly) {
        var settings = new LinkedHashMap<String, String>();
        if (!readOnly) {
            user.ifPresent(name -> database.unit().userSetting().ifPresent(setting -> settings.put(setting, name)));
        }
        restriction.ifPresent(restricted -> settings.put(database.restrictionSetting(), restricted.to()));
        return settings;
    }

    /** Says in one statement, and only where a connection does not come with it, how the transaction is to run. */
    private OpenTransaction begin(EntityManager manager, boolean readOnly, Map<String, String> settings) {
        try {
            manager.getTransaction().begin();
            if (readOnly) {
                // There is nothing to write before a query; what changed all the same is refused at the end.
                manager.setFlushMode(FlushModeType.COMMIT);
            }
            var connection = manager.unwrap(Connection.class);
            var deadline = database.deadline();
            if (deadline.isPresent()) {
                deadline.get().uses(connection);
            }
            connection.setReadOnly(readOnly);
            var statements = new StringJoiner("; ");
            database.isolationToSay(readOnly)
                    .ifPresent(isolation -> statements.add("set transaction isolation level " + isolation.sql()));
            if (!settings.isEmpty()) {
                statements.add("select " + String.join(", ", nCopies(settings.size(), "set_config(?, ?, true)")));
            }
            if (statements.length() > 0) {
                try (var statement = connection.prepareStatement(statements.toString())) {
                    int parameter = 0;
                    for (var setting : settings.entrySet()) {
                        statement.setString(++parameter, setting.getKey());
                        statement.setString(++parameter, setting.getValue());
                    }
                    statement.execute();
                }
            }
            return new OpenTransaction(manager, readOnly, restriction, database.naming());
        } catch (SQLException | RuntimeException e) {
            end(manager);
            throw database.named(new IllegalStateException("cannot begin a transaction", e));
        }
    }

    /** Rolls back what was not committed; a rollback that fails must not hide why it was needed. */
    private static void end(EntityManager manager) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            System.getLogger(DatabaseTransactions.class.getName())
                    .log(System.Logger.Level.DEBUG, "rollback failed; the connection is given up", e);
        }
    }

    private static void pause(int attempt) {
        long most = FIRST_PAUSE.toNanos() << attempt;
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }
}
