package dev.plinth.shop.model.shared;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where repositories work: all that happens inside one call is kept together or not at all. Work that fails only because
 * another transaction came between is run again, so it must not change anything outside the database.
 *
 * <p>Work inside a transaction joins it, on whosever behalf it runs: the rows it changes bear the name of the user of that
 * transaction. When work that joined fails, nothing of the whole is kept, even if the work around it goes on.
 *
 * <p>An aggregate belongs to the transaction that read or added it: what is changed in it after that transaction is not
 * kept. Read it again.
 *
 * <p>Every call throws a {@link Failure} where the database refuses, and whatever the work itself throws.
 */
public interface Transactions {
    /** Runs work that may change rows, and returns its result once the change is kept. */
    <T extends @Nullable Object> T write(Supplier<T> work);

    /** Runs work that changes nothing; a read-only copy of the database may answer it, a little behind. */
    <T extends @Nullable Object> T read(Supplier<T> work);

    /** The same transactions on behalf of a user, whose name the changed rows then bear. */
    Transactions as(String user);

    /**
     * The same transactions, in which only what belongs to this customer is there, and what is open to all customers. Nothing
     * else is found, counted or locked. To add or change anything else is {@link NotAllowed}, and so is it to ask what
     * customers never see, such as who changed an order. The user stays the same, whichever of the two is said first.
     *
     * <p>Work of transactions that are not restricted joins them. Theirs joins a transaction that is restricted to the same
     * customer, and no other: each call of {@code write} or {@code read} then throws an {@link IllegalStateException} before
     * anything is read, as it does where there is no connection of a restricted role.
     */
    Transactions restrictedTo(UUID customer);

    /**
     * Writes what this thread's transaction has changed so far, and gives the changed aggregates their new versions. All of
     * it is still kept or dropped as a whole when the transaction ends. A change after this raises the version once more.
     *
     * @throws IllegalStateException outside a transaction
     */
    void flush();

    /**
     * Runs work that may change rows, and returns its result after the changes are {@linkplain #flush() written} and, unless
     * it joined another transaction, kept. The aggregates in the result have their new versions.
     */
    default <T extends @Nullable Object> T change(Supplier<T> work) {
        return write(() -> {
            var changed = work.get();
            flush();
            return changed;
        });
    }

    /** Runs work that may change rows and has no result. */
    default void run(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }
}
