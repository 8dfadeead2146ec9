package dev.plinth.persistenceruntime.eclipselink;

import java.lang.reflect.InvocationTargetException;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;

/** Hands EclipseLink what makes the objects of a class; its own setter is protected, and it makes the descriptors. */
final class ObjectBuilders {
    private ObjectBuilders() {}

    static void replace(ClassDescriptor descriptor, ObjectBuilder builder) {
        try {
            var setter = ClassDescriptor.class.getDeclaredMethod("setObjectBuilder", ObjectBuilder.class);
            setter.setAccessible(true);
            setter.invoke(descriptor, builder);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("this is not the EclipseLink that the runtime was made for", e);
        }
    }
}
