package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of rows by their canonical constructor, which is looked up once. EclipseLink looks it up by reflection for
 * each record of each row, and makes the records of one class one at a time, whatever the number of threads.
 *
 * <p>A record within a record whose columns are all null is null, as it is within an entity.
 */
final class RecordBuilder extends ObjectBuilder {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MethodHandle constructor;
    private final transient List<String> components;
    /** In the order of the constructor; filled at the first row, since EclipseLink copies a builder before it maps. */
    private transient volatile DatabaseMapping @Nullable [] arguments;

    private RecordBuilder(ClassDescriptor descriptor) {
        super(descriptor);
        var type = descriptor.getJavaClass();
        var declared = type.getRecordComponents();
        components = Arrays.stream(declared).map(RecordComponent::getName).toList();
        constructor = constructor(type, declared);
    }

    /** Has all records of these classes made so. */
    static void install(Iterable<ClassDescriptor> descriptors) {
        for (var descriptor : descriptors) {
            if (descriptor.getJavaClass().isRecord()) {
                ObjectBuilders.replace(descriptor, new RecordBuilder(descriptor));
                descriptor.setCopyPolicy(new SameRecord());
            }
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            return lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has a canonical constructor: " + type, e);
        }
    }

    @Override
    public Object buildNewRecordInstance(
            Class<Record> type, List<DatabaseMapping> mappings, AbstractRecord row, AbstractSession session) {
        return build(row, session);
    }

    private Object build(AbstractRecord row, AbstractSession session) {
        var ordered = arguments();
        var values = new @Nullable Object[ordered.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(ordered[i], row, session);
        }
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException(
                    descriptor.getJavaClass().getSimpleName() + " refuses what its columns hold: " + e.getMessage(), e);
        }
    }

    private DatabaseMapping[] arguments() {
        var known = arguments;
        if (known == null) {
            known = components.stream().map(this::argument).toArray(DatabaseMapping[]::new);
            arguments = known;
        }
        return known;
    }

    private DatabaseMapping argument(String component) {
        var mapping = getMappingForAttributeName(component);
        if (mapping instanceof AbstractDirectMapping
                || mapping instanceof AggregateObjectMapping part
                        && part.getReferenceDescriptor().getObjectBuilder() instanceof RecordBuilder) {
            return mapping;
        }
        throw new IllegalArgumentException("'" + component + "' of "
                + descriptor.getJavaClass().getSimpleName() + " must be mapped to a column, or be a record");
    }

    private static @Nullable Object value(DatabaseMapping mapping, AbstractRecord row, AbstractSession session) {
        if (mapping instanceof AbstractDirectMapping direct) {
            var value = row.get(direct.getField());
            return value == null ? null : direct.getObjectValue(value, session);
        }
        var part = (AggregateObjectMapping) mapping;
        var builder = (RecordBuilder) part.getReferenceDescriptor().getObjectBuilder();
        return part.isNullAllowed() && isNull(part.getReferenceDescriptor(), row) ? null : builder.build(row, session);
    }

    private static boolean isNull(ClassDescriptor part, AbstractRecord row) {
        // By index, since this runs for each record of each row.
        var fields = part.getAllFields();
        for (int i = 0; i < fields.size(); i++) {
            if (row.get(fields.get(i)) != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object clone() {
        var clone = (RecordBuilder) super.clone();
        clone.arguments = null;
        return clone;
    }
}
