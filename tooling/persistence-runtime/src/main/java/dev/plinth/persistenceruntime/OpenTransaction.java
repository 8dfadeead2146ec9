package dev.plinth.persistenceruntime;

import dev.plinth.persistenceruntime.eclipselink.ChangeDetection;
import dev.plinth.persistenceruntime.eclipselink.WritesInOrder;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.jspecify.annotations.Nullable;

/** The transaction that runs on a thread: what it works with, and why it cannot be kept any more. */
final class OpenTransaction {
    private final EntityManager manager;
    private @Nullable EntityManager forRepositories;
    private final boolean readOnly;
    private final Optional<Restriction> restriction;
    private final Function<Refusal, RuntimeException> naming;
    private @Nullable WritesInOrder writes;
    private @Nullable Set<Throwable> named;
    private final RunningQueries queries = new RunningQueries();
    private boolean committing;
    private boolean removing;
    private @Nullable Throwable failure;

    OpenTransaction(
            EntityManager manager,
            boolean readOnly,
            Optional<Restriction> restriction,
            Function<Refusal, RuntimeException> naming) {
        this.manager = manager;
        this.readOnly = readOnly;
        this.restriction = restriction;
        this.naming = naming;
    }

    EntityManager manager() {
        return manager;
    }

    /** The manager that repositories work with: its exceptions have names. */
    EntityManager forRepositories() {
        var present = forRepositories;
        if (present == null) {
            present = NamedExceptions.of(manager, this::named);
            forRepositories = present;
        }
        return present;
    }

    boolean isReadOnly() {
        return readOnly;
    }

    /** What it asks for at the moment. */
    RunningQueries queries() {
        return queries;
    }

    /** To whom it is restricted, if it is. */
    Optional<Restriction> restriction() {
        return restriction;
    }

    /** Whether there is nothing to keep: it only read, and what it read is as it was. */
    boolean hasNothingToKeep() {
        return readOnly && ChangeDetection.isUnchanged(manager.unwrap(UnitOfWorkImpl.class));
    }

    /** Takes a new aggregate in, whose rows are written after those of what was added before. */
    void add(Object aggregate) {
        if (removing) {
            // EclipseLink deletes last, when what is new may need the keys of what is removed.
            forRepositories().flush();
            removing = false;
        }
        forRepositories().persist(aggregate);
        writes().add(aggregate);
    }

    /** Takes an aggregate away, whose rows are deleted before those of what is added later are written. */
    void remove(Object aggregate) {
        forRepositories().remove(aggregate);
        writes().remove(aggregate);
        removing = true;
    }

    private WritesInOrder writes() {
        var present = writes;
        if (present == null) {
            present = WritesInOrder.of(manager.unwrap(UnitOfWorkImpl.class));
            writes = present;
        }
        return present;
    }

    /** What the project calls this exception; from now on nothing of the transaction can be kept, if it is a refusal. */
    RuntimeException named(RuntimeException thrown) {
        var before = named;
        if (before != null) {
            var same = Refusals.causes(thrown).filter(before::contains).findFirst();
            if (same.isPresent()) {
                return (RuntimeException) same.get();
            }
        }
        var refusal = Refusals.in(thrown, committing && !readOnly);
        var name = refusal.map(naming).orElseGet(() -> Refusals.misuse(thrown));
        if (name != thrown) {
            if (before == null) {
                before = Collections.newSetFromMap(new IdentityHashMap<>());
                named = before;
            }
            before.add(name);
            failed(name);
        }
        return name;
    }

    /** Notes that a part of the work failed, after which nothing of it can be kept. */
    void failed(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }

    /** What goes wrong from now on may go wrong after all was kept. */
    void committing() {
        committing = true;
    }

    /**
     * That no part of the work failed.
     *
     * @throws IllegalStateException if one did, and the rest went on
     */
    void requireWhole() {
        if (failure != null || manager.getTransaction().getRollbackOnly()) {
            throw new IllegalStateException(
                    "work went on after a part of it had failed; nothing of it is kept", failure);
        }
    }

    /** Runs a part of the work, whose exceptions get the names that the project has for them. */
    <T extends @Nullable Object> T naming(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw named(e);
        }
    }
}
