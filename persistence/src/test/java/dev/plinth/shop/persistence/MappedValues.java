package dev.plinth.shop.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * What objects hold, as the mapping sees them: each mapped attribute by its path, such as {@code
 * OrderLine.item.quantity}; what belongs to an aggregate stands inside it as a list. No attribute is named here, so
 * one that is mapped tomorrow is compared tomorrow.
 */
final class MappedValues {
    private final AbstractSession session;

    MappedValues(AbstractSession session) {
        this.session = session;
    }

    /** Entities, that is all that has a table or a view. */
    List<ClassDescriptor> entities() {
        return session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.isDescriptorTypeAggregate())
                .sorted(Comparator.comparing(ClassDescriptor::getAlias))
                .toList();
    }

    /** Every attribute of every entity. */
    Set<String> paths() {
        var paths = new TreeSet<String>();
        entities().forEach(entity -> walk(entity, entity.getAlias(), (path, mapping) -> paths.add(path)));
        return paths;
    }

    /** The column of every attribute that has one, as {@code table.column}. */
    Map<String, String> columns() {
        var columns = new TreeMap<String, String>();
        for (var entity : entities()) {
            walk(entity, entity.getAlias(), (path, mapping) -> {
                if (mapping.isDirectToFieldMapping()) {
                    columns.put(
                            path,
                            entity.getTableName() + "." + mapping.getField().getName());
                }
            });
        }
        return columns;
    }

    /** The attributes of one object; what is null or an empty list is an empty {@link Optional}. */
    Map<String, Optional<Object>> of(Object object) {
        var values = new TreeMap<String, Optional<Object>>();
        var entity = session.getDescriptor(object);
        collect(entity, entity.getAlias(), object, values);
        return values;
    }

    /** All values of each attribute, of objects and of what belongs to them. */
    Map<String, Set<Optional<Object>>> of(Iterable<?> objects) {
        var found = new HashMap<String, Set<Optional<Object>>>();
        objects.forEach(object -> flatten(of(object), found));
        return found;
    }

    private static void flatten(Map<?, ?> values, Map<String, Set<Optional<Object>>> found) {
        values.forEach((path, value) -> {
            found.computeIfAbsent((String) path, key -> new HashSet<>())
                    .add(((Optional<?>) value).map(Object.class::cast));
            if (value instanceof Optional<?> optional && optional.orElse(null) instanceof List<?> children) {
                children.forEach(child -> flatten((Map<?, ?>) child, found));
            }
        });
    }

    private void collect(
            ClassDescriptor descriptor, String path, @Nullable Object object, Map<String, Optional<Object>> values) {
        for (var mapping : descriptor.getMappings()) {
            var attribute = path + "." + mapping.getAttributeName();
            var value = object == null ? null : mapping.getAttributeValueFromObject(object);
            if (mapping.isAggregateObjectMapping()) {
                collect(mapping.getReferenceDescriptor(), attribute, value, values);
            } else if (mapping instanceof CollectionMapping collection && object != null) {
                values.put(attribute, elements(collection, object));
            } else {
                values.put(attribute, Optional.ofNullable(value));
            }
        }
    }

    private Optional<Object> elements(CollectionMapping mapping, Object owner) {
        var policy = mapping.getContainerPolicy();
        var elements = new ArrayList<Object>();
        var iterator = policy.iteratorFor(mapping.getRealCollectionAttributeValueFromObject(owner, session));
        while (policy.hasNext(iterator)) {
            elements.add(policy.next(iterator, session));
        }
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        if (mapping.isDirectCollectionMapping()) {
            return Optional.of(Set.copyOf(elements));
        }
        return Optional.of(elements.stream()
                .map(this::of)
                .sorted(Comparator.comparing(Map::toString))
                .toList());
    }

    private static void walk(ClassDescriptor descriptor, String path, BiConsumer<String, DatabaseMapping> visitor) {
        for (var mapping : descriptor.getMappings()) {
            var attribute = path + "." + mapping.getAttributeName();
            if (mapping.isAggregateObjectMapping()) {
                walk(mapping.getReferenceDescriptor(), attribute, visitor);
            } else {
                visitor.accept(attribute, mapping);
            }
        }
    }
}
