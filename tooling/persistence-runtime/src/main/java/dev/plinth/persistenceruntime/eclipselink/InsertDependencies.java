package dev.plinth.persistenceruntime.eclipselink;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToManyMapping;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows must be there before whose. Aggregates hold each other's identifiers, from which EclipseLink cannot tell; the
 * type of an identifier can: an order that holds a {@code CustomerId} is written after the customer.
 */
final class InsertDependencies {
    private final Map<Class<?>, ClassDescriptor> descriptors;

    InsertDependencies(Map<Class<?>, ClassDescriptor> descriptors) {
        this.descriptors = descriptors;
    }

    void declare() {
        var identified = new HashMap<Class<?>, Class<?>>();
        descriptors.forEach((type, descriptor) -> {
            // Read models have the identifiers of what they show, and no version.
            if (descriptor.usesOptimisticLocking()) {
                identifier(descriptor).ifPresent(id -> identified.put(id, type));
            }
        });
        descriptors.forEach((type, descriptor) -> held(descriptor, new HashSet<>())
                .map(identified::get)
                .filter(other -> other != null && other != type)
                .distinct()
                .forEach(descriptor::addConstraintDependencies));
    }

    private static Optional<Class<?>> identifier(ClassDescriptor descriptor) {
        return descriptor.getMappings().stream()
                .filter(DatabaseMapping::isDirectToFieldMapping)
                .filter(mapping -> descriptor.getPrimaryKeyFields().contains(mapping.getField()))
                .flatMap(mapping -> AttributeTypes.of(mapping))
                .filter(Class::isRecord)
                .findFirst();
    }

    /** The types of all that an object holds, and of what belongs to it. */
    private Stream<Class<?>> held(@Nullable ClassDescriptor descriptor, Set<ClassDescriptor> seen) {
        if (descriptor == null || !seen.add(descriptor)) {
            return Stream.empty();
        }
        return descriptor.getMappings().stream().flatMap(mapping -> {
            if (mapping instanceof AggregateObjectMapping part) {
                return held(descriptors.get(part.getReferenceClass()), seen);
            }
            if (mapping instanceof OneToManyMapping list) {
                return held(descriptors.get(list.getReferenceClass()), seen);
            }
            return AttributeTypes.of(mapping);
        });
    }
}
