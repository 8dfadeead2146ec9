package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaType.SignatureVisitor;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What instances hold in their fields. A type argument is held by what has it, {@code List<Cart>} by its elements, unless
 * it is there for the compiler alone: {@code Id<Cart>} holds no cart where no field of {@code Id} has the type of its
 * variable.
 */
final class HeldTypes {
    /** Types of libraries whose argument is there for the compiler alone. */
    private static final Set<String> NAME_ONLY = Set.of("java.lang.Class", "org.jmolecules.ddd.types.Association");

    private final Predicate<JavaClass> looksInside;
    private final Map<JavaClass, Set<String>> variables = new HashMap<>();

    /**
     * Begins to look.
     *
     * @param looksInside whether the fields of a class are known, so that they tell which of its type arguments it holds
     */
    HeldTypes(Predicate<JavaClass> looksInside) {
        this.looksInside = looksInside;
    }

    /** The fields that each instance of a class has, without inherited ones. */
    static List<JavaField> fields(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }

    /** The classes of what something of a type is and holds by its type arguments, for arrays of their elements. */
    Set<JavaClass> in(JavaType type) {
        var found = new Found();
        type.traverseSignature(found);
        return found.classes;
    }

    /** The classes of what an instance of a class holds by the type arguments of its superclass. */
    Set<JavaClass> inherited(JavaClass type) {
        var found = new Found();
        type.getSuperclass().ifPresent(found::arguments);
        return found.classes;
    }

    /** The type variables of a class of which its instances hold something. */
    private Set<String> variables(JavaClass type) {
        var known = variables.get(type);
        if (known != null) {
            return known;
        }
        // A class that holds itself asks again while it is looked at.
        variables.put(type, Set.of());
        var found = new Found();
        fields(type).forEach(field -> field.getType().traverseSignature(found));
        type.getSuperclass().ifPresent(found::arguments);
        variables.put(type, found.names);
        return found.names;
    }

    /** Collects what it visits. */
    private final class Found implements SignatureVisitor {
        private final Set<JavaClass> classes = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();

        @Override
        public Result visitClass(JavaClass visited) {
            classes.add(Depending.element(visited));
            return Result.CONTINUE;
        }

        @Override
        public Result visitParameterizedType(JavaParameterizedType visited) {
            classes.add(visited.toErasure());
            arguments(visited);
            return Result.STOP;
        }

        @Override
        public Result visitTypeVariable(JavaTypeVariable<?> visited) {
            return names.add(visited.getName()) ? Result.CONTINUE : Result.STOP;
        }

        private void arguments(JavaType type) {
            if (type instanceof JavaParameterizedType parameterized) {
                var parameters = type.toErasure().getTypeParameters();
                var arguments = parameterized.getActualTypeArguments();
                for (int i = 0; i < arguments.size(); i++) {
                    if (isHeld(type.toErasure(), parameters, i)) {
                        arguments.get(i).traverseSignature(this);
                    }
                }
            }
        }

        private boolean isHeld(JavaClass type, List<? extends JavaTypeVariable<?>> parameters, int index) {
            if (type.isInterface() || !looksInside.test(type)) {
                return !NAME_ONLY.contains(type.getName());
            }
            return variables(type).contains(parameters.get(index).getName());
        }
    }
}
