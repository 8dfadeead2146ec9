package dev.plinth.persistenceruntime;

import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ReadObjectQuery;
import org.jspecify.annotations.Nullable;

/** Reads an aggregate and one of its lists by the identifier of the aggregate, in one statement that is translated once. */
final class AggregateWithList<A> {
    private final Class<A> type;
    private final String list;
    private volatile @Nullable ReadObjectQuery query;

    AggregateWithList(Class<A> type, String list) {
        this.type = type;
        this.list = list;
    }

    Optional<A> find(UnitOfWorkImpl unitOfWork, Object id) {
        var prepared = query;
        if (prepared == null) {
            prepared = query(unitOfWork);
            query = prepared;
        }
        return Optional.ofNullable(type.cast(unitOfWork.executeQuery(prepared, List.of(id))));
    }

    private ReadObjectQuery query(UnitOfWorkImpl unitOfWork) {
        var key = unitOfWork
                .getDescriptor(type)
                .getObjectBuilder()
                .getPrimaryKeyMappings()
                .get(0)
                .getAttributeName();
        var byId = new ReadObjectQuery(type);
        var aggregate = byId.getExpressionBuilder();
        byId.setSelectionCriteria(aggregate.get(key).equal(aggregate.getParameter("id")));
        byId.addArgument("id");
        byId.addJoinedAttribute(aggregate.anyOfAllowingNone(list));
        return byId;
    }
}
