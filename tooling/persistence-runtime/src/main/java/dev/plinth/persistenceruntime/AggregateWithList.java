package dev.plinth.persistenceruntime;

import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.queries.ReadAllQuery;
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
        var descriptor = unitOfWork.getDescriptor(type);
        if (descriptor.getMappingForAttributeName(list) instanceof CollectionMapping sorted
                && sorted.getSelectionQuery() instanceof ReadAllQuery parts
                && parts.hasOrderByExpressions()) {
            throw new IllegalArgumentException("the mapping sorts " + type.getSimpleName() + "." + list
                    + ", which is lost in a join; sort it in the class, or have it read by a query of its own");
        }
        var key = descriptor.getObjectBuilder().getPrimaryKeyMappings().get(0).getAttributeName();
        var byId = new ReadObjectQuery(type);
        var aggregate = byId.getExpressionBuilder();
        byId.setSelectionCriteria(aggregate.get(key).equal(aggregate.getParameter("id")));
        byId.addArgument("id");
        byId.addJoinedAttribute(aggregate.anyOfAllowingNone(list));
        // Each row has a part of its own, so there is nothing for the server to sort out.
        byId.dontUseDistinct();
        return byId;
    }
}
