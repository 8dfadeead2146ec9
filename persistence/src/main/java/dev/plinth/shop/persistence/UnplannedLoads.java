package dev.plinth.shop.persistence;

import java.util.function.BooleanSupplier;
import org.eclipse.persistence.queries.ReadQuery;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Refuses to load a list after its transaction has ended. EclipseLink would do it in silence, on another connection and
 * at another time than the rest of the aggregate.
 */
final class UnplannedLoads extends SessionEventAdapter {
    private final BooleanSupplier inTransaction;

    UnplannedLoads(BooleanSupplier inTransaction) {
        this.inTransaction = inTransaction;
    }

    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (event.getQuery() instanceof ReadQuery query
                && query.getSourceMapping() != null
                && !inTransaction.getAsBoolean()) {
            throw new IllegalStateException("'" + query.getSourceMapping().getAttributeName() + "' of "
                    + query.getSourceMapping().getDescriptor().getJavaClass().getSimpleName()
                    + " was not read before its transaction ended");
        }
    }
}
