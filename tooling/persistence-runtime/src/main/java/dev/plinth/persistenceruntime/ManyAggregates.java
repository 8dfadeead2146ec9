package dev.plinth.persistenceruntime;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates of one type, many at a time: one statement for them, and one for each list that is looked at, of whichever
 * aggregate.
 */
final class ManyAggregates<A> {
    private final EntityManager manager;
    private final UnitOfWorkImpl unitOfWork;
    private final Class<A> type;
    private final ClassDescriptor descriptor;
    private final String key;

    ManyAggregates(EntityManager manager, Class<A> type) {
        this.manager = manager;
        this.unitOfWork = manager.unwrap(UnitOfWorkImpl.class);
        this.type = type;
        this.descriptor = unitOfWork.getDescriptor(type);
        this.key = descriptor.getObjectBuilder().getPrimaryKeyMappings().get(0).getAttributeName();
    }

    /** Those with these keys, in no particular order. */
    List<A> withKeys(Collection<?> keys) {
        var query = new ReadAllQuery(type);
        query.setSelectionCriteria(query.getExpressionBuilder().get(key).in(keys));
        return result(JpaHelper.createQuery(reading(query, keys.size()), manager));
    }

    /** All that a query of the mapping file yields, or simply all, page by page. */
    void forEach(@Nullable String name, Map<String, ?> parameters, int pageSize, Consumer<A> consumer) {
        var before = managed();
        List<A> page;
        Object last = null;
        do {
            page = result(page(name, parameters, last, pageSize));
            last = page.isEmpty() ? null : keyOf(page.get(page.size() - 1));
            page.forEach(consumer);
            manager.flush();
            // A flush that found no change keeps what it looked at.
            unitOfWork.setUnitOfWorkChangeSet(null);
            page.stream().filter(aggregate -> !before.contains(aggregate)).forEach(manager::detach);
        } while (page.size() == pageSize);
    }

    Object keyOf(A aggregate) {
        var mapping = descriptor.getObjectBuilder().getPrimaryKeyMappings().get(0);
        return Objects.requireNonNull(mapping.getAttributeValueFromObject(aggregate));
    }

    private Query page(@Nullable String name, Map<String, ?> parameters, @Nullable Object last, int size) {
        var query = name == null ? new ReadAllQuery(type) : named(name);
        var keyColumn = query.getExpressionBuilder().get(key);
        if (last != null) {
            var rest = keyColumn.greaterThan(last);
            var selection = query.getSelectionCriteria();
            query.setSelectionCriteria(selection == null ? rest : selection.and(rest));
        }
        query.setOrderByExpressions(new ArrayList<>(List.of(keyColumn.ascending())));
        query.setMaxRows(size);
        var page = JpaHelper.createQuery(reading(query, size), manager);
        parameters.forEach(page::setParameter);
        return page;
    }

    private ReadAllQuery named(String name) {
        var query = (ReadAllQuery)
                manager.createNamedQuery(name, type).unwrap(ReadAllQuery.class).clone();
        query.setIsPrepared(false);
        return query;
    }

    private ReadAllQuery reading(ReadAllQuery query, int size) {
        query.setBatchFetchType(BatchFetchType.IN);
        query.setBatchFetchSize(size);
        lists(descriptor, query.getExpressionBuilder(), query);
        return query;
    }

    private static void lists(ClassDescriptor owner, Expression path, ReadAllQuery query) {
        for (var mapping : owner.getMappings()) {
            if (mapping instanceof CollectionMapping list) {
                var elements = path.anyOf(list.getAttributeName());
                query.addBatchReadAttribute(elements);
                if (list.getReferenceDescriptor() != null) {
                    lists(list.getReferenceDescriptor(), elements, query);
                }
            }
        }
    }

    /** What the transaction holds already, and may still change. */
    private Set<Object> managed() {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var object : unitOfWork.getCloneMapping().keySet()) {
            if (type.isInstance(object)) {
                objects.add(object);
            }
        }
        return objects;
    }

    @SuppressWarnings("unchecked")
    private List<A> result(Query query) {
        return query.getResultList();
    }
}
