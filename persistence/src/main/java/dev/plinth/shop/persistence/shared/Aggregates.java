package dev.plinth.shop.persistence.shared;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * What EclipseLink does not see in a mapping file. A change to what belongs to an aggregate is a change of the aggregate
 * and raises its version. And what is pointed to is inserted before what points to it: from references that would be
 * known, but aggregates hold each other's ids, so the type of an id tells whose it is.
 */
public class Aggregates implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postLogin(SessionEvent event) {
                session.getDescriptors().values().forEach(Aggregates::watchLists);
            }
        });
        for (var entity : session.getDescriptors().values()) {
            if (entity.getOptimisticLockingPolicy() instanceof VersionLockingPolicy version) {
                version.setIsCascaded(true);
            }
            for (var other : session.getDescriptors().values()) {
                if (entity != other && isEntity(entity) && isEntity(other) && holdsIdOf(other, entity, session)) {
                    entity.addConstraintDependencies(other.getJavaClass());
                }
            }
        }
    }

    private static void watchLists(ClassDescriptor owner) {
        for (var mapping : owner.getMappings()) {
            if (mapping instanceof UnidirectionalOneToManyMapping list && owner.usesOptimisticLocking()) {
                var policies = list.getReferenceDescriptor().getCascadeLockingPolicies();
                policies.clear();
                policies.add(new OwnersVersion(list));
            }
        }
    }

    private static boolean isEntity(ClassDescriptor descriptor) {
        return !descriptor.isDescriptorTypeAggregate();
    }

    private static boolean holdsIdOf(ClassDescriptor other, ClassDescriptor holder, Session session) {
        return fields(other.getJavaClass())
                .filter(field -> isId(field, other))
                .map(Field::getType)
                .filter(type -> !type.getName().startsWith("java."))
                .anyMatch(type -> fields(holder.getJavaClass())
                        .filter(field -> !isId(field, holder))
                        .anyMatch(field -> mentions(field, type, session)));
    }

    private static boolean isId(Field field, ClassDescriptor owner) {
        var mapping = owner.getMappingForAttributeName(field.getName());
        return mapping != null
                && mapping.isDirectToFieldMapping()
                && owner.getPrimaryKeyFields().contains(mapping.getField());
    }

    private static boolean mentions(Field field, Class<?> id, Session session) {
        return Stream.concat(Stream.of(field.getType()), arguments(field.getGenericType()))
                .anyMatch(type -> type.equals(id)
                        || isEmbedded(type, session)
                                && fields((Class<?>) type).anyMatch(inner -> mentions(inner, id, session)));
    }

    private static boolean isEmbedded(Type type, Session session) {
        var descriptor = type instanceof Class<?> part ? session.getDescriptor(part) : null;
        return descriptor != null && !isEntity(descriptor);
    }

    private static Stream<Type> arguments(Type type) {
        return type instanceof ParameterizedType generic ? Stream.of(generic.getActualTypeArguments()) : Stream.empty();
    }

    private static Stream<Field> fields(Class<?> type) {
        return Stream.<Class<?>>iterate(type, part -> part != null, Class::getSuperclass)
                .flatMap(part -> Arrays.stream(part.getDeclaredFields()));
    }
}
