package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Location;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that other packages see of a class: its supertypes, its type variables, a member. Annotations are no part of it,
 * since nobody needs them to compile.
 *
 * @param place where it is
 * @param types all classes in it, also as arguments, bounds, elements of arrays, and failures
 */
record Shown(Function<Project, Location> place, Set<JavaClass> types) {
    /**
     * All that other packages see of a class, also of its parents that they do not see; nothing where they do not see the
     * class itself. What is protected is seen where somebody else can extend the class.
     */
    static Stream<Shown> by(JavaClass type) {
        if (!isVisible(type)) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(type), hiddenParents(type))
                .flatMap(owner -> Stream.concat(Stream.of(head(owner)), members(owner, type)));
    }

    private static Shown head(JavaClass type) {
        var types = Stream.concat(supertypes(type), type.getTypeParameters().stream())
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Collection::stream);
        return new Shown(project -> project.place(type), elements(types));
    }

    private static Stream<Shown> members(JavaClass owner, JavaClass type) {
        return owner.getMembers().stream()
                .filter(member -> !has(member, JavaModifier.SYNTHETIC)
                        && (has(member, JavaModifier.PUBLIC) || has(member, JavaModifier.PROTECTED) && isOpen(type))
                        && (owner.equals(type) || !(member instanceof JavaConstructor)))
                .map(member -> new Shown(project -> project.place(member), withFailures(member)));
    }

    /** All classes in the signature of a member, without its failures. */
    static Set<JavaClass> signature(JavaMember member) {
        return signature(member, parameter -> true);
    }

    /** The same, of those parameters alone that count. */
    static Set<JavaClass> signature(JavaMember member, Predicate<JavaParameter> counts) {
        if (!(member instanceof JavaCodeUnit unit)) {
            return elements(member.getAllInvolvedRawTypes().stream());
        }
        var parameters = unit.getParameters().stream().filter(counts).map(JavaParameter::getType);
        return elements(Stream.of(Stream.of(unit.getReturnType()), parameters, unit.getTypeParameters().stream())
                .flatMap(types -> types)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream()));
    }

    private static Set<JavaClass> withFailures(JavaMember member) {
        var failures =
                member instanceof JavaCodeUnit unit ? unit.getExceptionTypes().stream() : Stream.<JavaClass>empty();
        return Stream.concat(signature(member).stream(), failures).collect(Collectors.toSet());
    }

    private static Stream<JavaClass> hiddenParents(JavaClass type) {
        return supertypes(type)
                .map(JavaType::toErasure)
                .filter(parent -> !isVisible(parent))
                .flatMap(parent -> Stream.concat(Stream.of(parent), hiddenParents(parent)))
                .distinct();
    }

    private static Stream<JavaType> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    }

    private static Set<JavaClass> elements(Stream<JavaClass> types) {
        return types.map(Depending::element).collect(Collectors.toSet());
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.getEnclosingClass().map(Shown::isVisible).orElse(true)
                || type.getModifiers().contains(JavaModifier.PROTECTED)
                        && type.getEnclosingClass()
                                .filter(outer -> isVisible(outer) && isOpen(outer))
                                .isPresent();
    }

    /** Whether a class of another package can extend it. */
    private static boolean isOpen(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.FINAL)
                && type.getPermittedSubclasses().isEmpty()
                && type.getConstructors().stream()
                        .anyMatch(made -> has(made, JavaModifier.PUBLIC) || has(made, JavaModifier.PROTECTED));
    }

    private static boolean has(JavaMember member, JavaModifier modifier) {
        return member.getModifiers().contains(modifier);
    }
}
