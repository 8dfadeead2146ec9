package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Makes a column of a record with one component, such as an identifier: {@code record OrderId(UUID value)} is a uuid column.
 * One converter serves all such records, since it finds the record in the class that has the attribute. A mapping file
 * declares it once, for all files, and names it where it is wanted:
 *
 * <pre>{@code
 * <converter name="record" class="dev.plinth.persistenceruntime.eclipselink.RecordConverter"/>
 * <id name="id"><column name="id"/><convert>record</convert></id>
 * }</pre>
 */
public class RecordConverter implements Converter {
    @Serial
    private static final long serialVersionUID = 1L;

    private transient @Nullable MethodHandle constructor;
    private transient @Nullable MethodHandle component;

    /**
     * Finds the record that an attribute, or each element of a collection, is.
     *
     * @throws IllegalArgumentException if it is not a record with one component
     */
    @Override
    public void initialize(DatabaseMapping mapping, Session session) {
        var record = AttributeTypes.of(mapping)
                .filter(type -> type.isRecord() && type.getRecordComponents().length == 1)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + mapping.getAttributeName() + "' of "
                        + mapping.getDescriptor().getJavaClass().getName()
                        + " is not a record with one component, so it cannot be converted as one"));
        var value = record.getRecordComponents()[0];
        try {
            var lookup = MethodHandles.privateLookupIn(record, MethodHandles.lookup());
            constructor = lookup.unreflectConstructor(record.getDeclaredConstructor(value.getType()))
                    .asType(MethodType.methodType(Object.class, Object.class));
            component = lookup.unreflect(value.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make or read " + record.getName(), e);
        }
        if (mapping instanceof DirectCollectionMapping collection) {
            collection.setDirectFieldClassification(value.getType());
        } else if (mapping instanceof DirectToFieldMapping attribute) {
            attribute.setFieldClassification(value.getType());
        }
    }

    @Override
    public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
        // A query may hand over what is in the column already.
        return value instanceof Record ? invoke(component, value) : value;
    }

    @Override
    public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
        return value == null ? null : invoke(constructor, value);
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    private static Object invoke(@Nullable MethodHandle handle, Object argument) {
        if (handle == null) {
            throw new IllegalStateException("the converter was not initialized");
        }
        try {
            return handle.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
