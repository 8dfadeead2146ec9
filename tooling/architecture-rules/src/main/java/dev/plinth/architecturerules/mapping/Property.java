package dev.plinth.architecturerules.mapping;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.beans.Introspector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a class keeps and a mapping may store: a field, or what a getter and a setter stand for.
 *
 * @param name as a mapping names it
 * @param type as the class declares it
 * @param isKept whether it would be stored if nobody said otherwise; not so with the keyword {@code transient}
 */
public record Property(String name, JavaType type, boolean isKept) {
    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.Map");

    /** What a class itself declares, without what it inherits. */
    static Map<String, Property> of(JavaClass type, boolean byGetter) {
        var properties = new LinkedHashMap<String, Property>();
        if (byGetter && !type.isRecord()) {
            for (var method : type.getMethods()) {
                property(method).ifPresent(property -> properties.put(property.name, property));
            }
            return properties;
        }
        for (var field : type.getFields()) {
            var modifiers = field.getModifiers();
            if (!modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.SYNTHETIC)) {
                properties.put(field.getName(), property(field));
            }
        }
        return properties;
    }

    private static Property property(JavaField field) {
        return new Property(
                field.getName(), field.getType(), !field.getModifiers().contains(JavaModifier.TRANSIENT));
    }

    private static Optional<Property> property(JavaMethod getter) {
        var name = getter.getName().replaceFirst("^(get|is)(?=[A-Z])", "");
        if (name.equals(getter.getName())
                || !getter.getRawParameterTypes().isEmpty()
                || getter.getModifiers().contains(JavaModifier.STATIC)) {
            return Optional.empty();
        }
        boolean isSet = getter.getOwner().getMethods().stream()
                .anyMatch(method -> method.getName().equals("set" + name));
        return Optional.of(new Property(Introspector.decapitalize(name), getter.getReturnType(), isSet));
    }

    /** Its type without arguments. */
    public JavaClass raw() {
        return type.toErasure();
    }

    /** Whether only a subclass says what it holds. */
    public boolean isOpen() {
        return type instanceof JavaTypeVariable;
    }

    /** Whether it holds many, in one of the types that the standard knows. */
    public boolean isCollection() {
        return COLLECTIONS.contains(raw().getName());
    }

    /** What it holds many of, or in a map the values, if its type says it. */
    public Optional<JavaClass> held() {
        if (type instanceof JavaParameterizedType parameterized && isCollection()) {
            var arguments = parameterized.getActualTypeArguments();
            return Optional.of(arguments.get(arguments.size() - 1).toErasure());
        }
        return Optional.empty();
    }
}
