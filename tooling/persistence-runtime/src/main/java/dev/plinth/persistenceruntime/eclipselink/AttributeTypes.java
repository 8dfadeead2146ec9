package dev.plinth.persistenceruntime.eclipselink;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** What the field of a mapped attribute says of its type, which EclipseLink knows only after the columns are settled. */
final class AttributeTypes {
    private AttributeTypes() {}

    /** The type of an attribute, and for a collection that of its elements. */
    static Stream<Class<?>> of(DatabaseMapping mapping) {
        var owner = mapping.getDescriptor().getJavaClass();
        return Stream.<Class<?>>iterate(owner, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getName().equals(mapping.getAttributeName()))
                .limit(1)
                .flatMap(AttributeTypes::of);
    }

    private static Stream<Class<?>> of(Field field) {
        var elements = field.getGenericType() instanceof ParameterizedType type
                ? Arrays.stream(type.getActualTypeArguments())
                : Stream.<Type>empty();
        return Stream.concat(Stream.of(field.getType()), elements)
                .filter(Class.class::isInstance)
                .map(type -> (Class<?>) type);
    }
}
