package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import org.eclipse.persistence.exceptions.DescriptorException;
import org.eclipse.persistence.internal.descriptors.InstanceVariableAttributeAccessor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field of an object. EclipseLink makes a new object for each field that it reads of each object, in case a
 * security manager wants to be asked.
 */
final class FieldAccessor extends InstanceVariableAttributeAccessor {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Has the fields of these mappings read so. */
    static void install(Iterable<? extends DatabaseMapping> mappings) {
        for (var mapping : mappings) {
            var accessor = mapping.getAttributeAccessor();
            if (accessor.getClass() == InstanceVariableAttributeAccessor.class) {
                var faster = new FieldAccessor();
                faster.setAttributeName(accessor.getAttributeName());
                faster.setIsReadOnly(accessor.isReadOnly());
                faster.setIsWriteOnly(accessor.isWriteOnly());
                mapping.setAttributeAccessor(faster);
            }
        }
    }

    @Override
    public @Nullable Object getAttributeValueFromObject(Object object) {
        try {
            return attributeField.get(object);
        } catch (IllegalAccessException e) {
            throw DescriptorException.illegalAccesstWhileGettingValueThruInstanceVaraibleAccessor(
                    getAttributeName(), object.getClass().getName(), e);
        }
    }
}
