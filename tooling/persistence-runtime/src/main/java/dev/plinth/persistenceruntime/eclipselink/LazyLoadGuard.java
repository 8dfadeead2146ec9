package dev.plinth.persistenceruntime.eclipselink;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.persistence.queries.ReadQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * Refuses to load a list after its transaction has ended. EclipseLink would do it in silence, on another connection and
 * at another time than the rest of the aggregate.
 */
public final class LazyLoadGuard extends SessionEventAdapter {
    private final Supplier<Optional<EntityManager>> transaction;

    /** Guards the sessions of a database, whose transaction on the calling thread the supplier knows. */
    public LazyLoadGuard(Supplier<Optional<EntityManager>> transaction) {
        this.transaction = transaction;
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (event.getQuery() instanceof ReadQuery query
                && query.getSourceMapping() != null
                && !isOfTransaction(event.getSession())) {
            throw new IllegalStateException("'" + query.getSourceMapping().getAttributeName() + "' of "
                    + query.getSourceMapping().getDescriptor().getJavaClass().getSimpleName()
                    + " was not read before its transaction ended");
        }
    }

    private boolean isOfTransaction(Session session) {
        return transaction
                .get()
                .map(manager -> manager.unwrap(UnitOfWork.class))
                .filter(own -> own == session || own.getParent() == session)
                .isPresent();
    }
}
