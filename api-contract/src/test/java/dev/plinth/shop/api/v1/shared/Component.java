package dev.plinth.shop.api.v1.shared;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A component of a message, as its record declares it. */
record Component(Class<?> message, String name) {
    private static final Set<Class<?>> IMMUTABLE =
            Set.of(BigDecimal.class, Instant.class, String.class, URI.class, UUID.class);

    static Stream<Component> of(Class<?> message) {
        return Arrays.stream(message.getRecordComponents())
                .map(component -> new Component(message, component.getName()));
    }

    boolean isPrimitive() {
        return type().isPrimitive();
    }

    boolean isCollection() {
        return Collection.class.isAssignableFrom(type());
    }

    boolean isImmutable() {
        return type().isPrimitive() || type().isEnum() || type().isRecord() || IMMUTABLE.contains(type());
    }

    boolean isOptional() {
        return field().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    boolean isRequired() {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(field()::isAnnotationPresent);
    }

    /** What it must keep: its own constraints, those of its elements, and the validity of the messages it holds. */
    Set<String> constraints() {
        var constraints = new TreeSet<String>();
        constraintsOf(field().getDeclaredAnnotations()).forEach(constraints::add);
        elements()
                .forEach(element -> constraintsOf(element.getAnnotations())
                        .forEach(constraint -> constraints.add("element " + constraint)));
        if (isMessage(field().getGenericType())
                || elements().stream().anyMatch(element -> isMessage(element.getType()))) {
            constraints.add(Valid.class.getSimpleName());
        }
        return constraints;
    }

    Object valueIn(Record example) throws ReflectiveOperationException {
        return message.getMethod(name).invoke(example);
    }

    /** The same message with another value in this component. */
    Record twin(Record example, @Nullable Object value) throws ReflectiveOperationException {
        var components = message.getRecordComponents();
        var values = new @Nullable Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getName().equals(name)
                    ? value
                    : components[i].getAccessor().invoke(example);
        }
        return canonicalConstructor().newInstance(values);
    }

    private Constructor<? extends Record> canonicalConstructor() throws NoSuchMethodException {
        var types = Arrays.stream(message.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return message.asSubclass(Record.class).getConstructor(types);
    }

    private Class<?> type() {
        return field().getType();
    }

    private Field field() {
        try {
            return message.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new AssertionError("a record has a field for each component", e);
        }
    }

    private List<AnnotatedType> elements() {
        return isCollection() && field().getAnnotatedType() instanceof AnnotatedParameterizedType type
                ? List.of(type.getAnnotatedActualTypeArguments())
                : List.of();
    }

    private static boolean isMessage(Type type) {
        return type instanceof TypeVariable || (type instanceof Class<?> plain && plain.isRecord());
    }

    private static Stream<String> constraintsOf(Annotation... annotations) {
        return Arrays.stream(annotations)
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(Constraint.class))
                .map(Class::getSimpleName);
    }

    @Override
    public String toString() {
        return message.getSimpleName() + "." + name;
    }
}
