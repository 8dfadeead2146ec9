package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import dev.plinth.architecturerules.declaration.Declaration;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which types hold what cannot change: what the JDK promises, enums, and records of the model and of the
 * contract. An interface of theirs is one where only records and enums implement it. What a type variable stands for is told where it is said.
 */
final class ValueTypes {
    private static final Set<String> KNOWN = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Class",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.net.URI",
            "java.util.Currency",
            "java.util.Locale",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.UUID",
            "java.util.regex.Pattern");

    /** The collections that can be had without a way to change them. */
    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.Collection",
            "java.util.List",
            "java.util.Map",
            "java.util.NavigableMap",
            "java.util.NavigableSet",
            "java.util.SequencedCollection",
            "java.util.SequencedMap",
            "java.util.SequencedSet",
            "java.util.Set",
            "java.util.SortedMap",
            "java.util.SortedSet");

    private final Project project;
    private final Set<JavaClass> aggregates;
    private final Map<JavaClass, Boolean> known = new HashMap<>();

    ValueTypes(Project project) {
        this.project = project;
        this.aggregates = Aggregates.of(project).types(project);
    }

    /** Whether a type is that of a collection of values, which somebody has to copy. */
    boolean isCollection(JavaType type) {
        return COLLECTIONS.contains(type.toErasure().getName())
                && type instanceof JavaParameterizedType parameterized
                && areValues(parameterized.getActualTypeArguments());
    }

    /** Whether something of a type never changes. */
    boolean isValue(JavaType type) {
        if (type instanceof JavaTypeVariable) {
            return true;
        }
        if (type instanceof JavaWildcardType wildcard) {
            return !wildcard.getUpperBounds().isEmpty() && areValues(wildcard.getUpperBounds());
        }
        return known.computeIfAbsent(type.toErasure(), this::isNamedValue) && hasValues(type);
    }

    /** Without its arguments a generic type says nothing of what it holds. */
    private boolean hasValues(JavaType type) {
        return type.toErasure().getTypeParameters().isEmpty()
                || type.toErasure().isEquivalentTo(Class.class)
                || type instanceof JavaParameterizedType parameterized
                        && areValues(parameterized.getActualTypeArguments());
    }

    private boolean areValues(List<JavaType> types) {
        return types.stream().allMatch(this::isValue);
    }

    /** An aggregate is no value; that nobody holds it is a rule of its own. */
    private boolean isNamedValue(JavaClass type) {
        if (project.isIn(Role.MODEL, type) || project.isIn(Role.CONTRACT, type)) {
            return type.isRecord() || isEnum(type) || isOfValues(type) || aggregates.contains(type);
        }
        return type.isPrimitive()
                || KNOWN.contains(type.getName())
                || type.isEquivalentTo(Optional.class)
                || isEnum(type)
                || isTime(type);
    }

    /** Interfaces may be implemented by whatever changes, and a clock does nothing else. */
    private static boolean isTime(JavaClass type) {
        return Declaration.isBelow(type.getPackageName(), "java.time")
                && !type.isInterface()
                && !type.isEquivalentTo(Clock.class);
    }

    private static boolean isOfValues(JavaClass type) {
        var made = type.getAllSubclasses().stream()
                .filter(heir -> !heir.isInterface())
                .toList();
        return type.isInterface() && !made.isEmpty() && made.stream().allMatch(heir -> heir.isRecord() || isEnum(heir));
    }

    /** A constant with a body of its own is a class below the enum. */
    private static boolean isEnum(JavaClass type) {
        return type.isAssignableTo(Enum.class);
    }
}
