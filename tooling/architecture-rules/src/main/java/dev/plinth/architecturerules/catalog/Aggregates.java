package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The aggregates of a project. No name and no annotation makes a class one: an aggregate is a class with state that there
 * is a repository of. A repository is an interface of the model that takes it in by one method and hands it out by another
 * that does not take it. Where the model has none of a class, an interface of another layer that persistence implements
 * may be one, and whatever extends a {@code …Repository} of the class, as libraries have them.
 */
final class Aggregates {
    private static final Comparator<JavaClass> BY_NAME = Comparator.comparing(JavaClass::getName);
    private static final Set<String> CONTAINERS =
            Set.of("java.lang.Iterable", "java.util.Map", "java.util.Optional", "java.util.stream.BaseStream");

    private final SortedMap<JavaClass, SortedSet<JavaClass>> repositories = new TreeMap<>(BY_NAME);

    private Aggregates() {}

    /** Those of a project, or of the one module of it that is looked at. */
    static Aggregates of(Project project) {
        var found = new Aggregates();
        project.classes(Role.MODEL).stream()
                .filter(JavaClass::isInterface)
                .forEach(port -> found.add(project, port, stored(port)));
        var known = Set.copyOf(found.all());
        implemented(project).forEach(port -> found.add(project, port, without(known, stored(port))));
        project.classes().forEach(type -> found.add(project, type, without(known, named(type))));
        return found;
    }

    /** All, by name. */
    Set<JavaClass> all() {
        return repositories.keySet();
    }

    /** The repositories of each aggregate, by name. */
    Map<JavaClass, SortedSet<JavaClass>> repositories() {
        return repositories;
    }

    /** The types of what may be an aggregate: the aggregates, their heirs, and the types of the model above them. */
    Set<JavaClass> types(Project project) {
        var types = new HashSet<JavaClass>();
        for (var aggregate : all()) {
            types.add(aggregate);
            types.addAll(aggregate.getAllSubclasses());
            Stream.concat(aggregate.getAllRawSuperclasses().stream(), aggregate.getAllRawInterfaces().stream())
                    .filter(type -> project.isIn(Role.MODEL, type))
                    .forEach(types::add);
        }
        return types;
    }

    /** Whether a class has instances with fields, and is neither a value nor a failure. */
    static boolean hasState(JavaClass type) {
        return !type.isInterface()
                && !type.isEnum()
                && !type.isRecord()
                && !type.isAssignableTo(Throwable.class)
                && type.getAllFields().stream()
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    private void add(Project project, JavaClass repository, Set<JavaClass> stored) {
        for (var aggregate : stored) {
            if (project.isIn(Role.MODEL, aggregate) && hasState(aggregate)) {
                repositories
                        .computeIfAbsent(aggregate, any -> new TreeSet<>(BY_NAME))
                        .add(repository);
            }
        }
    }

    private static Set<JavaClass> without(Set<JavaClass> known, Set<JavaClass> stored) {
        stored.removeAll(known);
        return stored;
    }

    /** The interfaces of other layers that persistence implements. */
    private static Stream<JavaClass> implemented(Project project) {
        return project.classes(Role.PERSISTENCE).stream()
                .flatMap(type -> type.getAllRawInterfaces().stream())
                .filter(port -> project.layer(port).isPresent() && !project.isIn(Role.MODEL, port))
                .distinct();
    }

    /** What a port takes in by one method and hands out by another. */
    private static Set<JavaClass> stored(JavaClass port) {
        var takenIn = new HashSet<JavaClass>();
        var handedOut = new HashSet<JavaClass>();
        for (var inherited : withInherited(port, Signature.of(port))) {
            for (var method : inherited.type().getMethods()) {
                var taken = inherited.takenIn(method);
                takenIn.addAll(taken);
                inherited.signature().classes(method.getReturnType()).stream()
                        .filter(type -> !taken.contains(type))
                        .forEach(handedOut::add);
            }
        }
        takenIn.retainAll(handedOut);
        return takenIn;
    }

    private static List<Inherited> withInherited(JavaClass port, Signature signature) {
        var all = new ArrayList<Inherited>();
        all.add(new Inherited(port, signature));
        for (var parent : port.getInterfaces()) {
            all.addAll(withInherited(parent.toErasure(), signature.of(parent)));
        }
        return all;
    }

    /** What a type is a repository of because a supertype says so by its name. */
    private static Set<JavaClass> named(JavaClass type) {
        return Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
                .filter(parent -> parent.toErasure().getSimpleName().endsWith("Repository"))
                .flatMap(parent -> parent instanceof JavaParameterizedType parameterized
                        ? parameterized.getActualTypeArguments().stream().limit(1)
                        : Stream.empty())
                .map(JavaType::toErasure)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** An interface with what its type variables stand for below. */
    private record Inherited(JavaClass type, Signature signature) {
        Set<JavaClass> takenIn(JavaMethod method) {
            var taken = new HashSet<JavaClass>();
            for (var parameter : method.getParameterTypes()) {
                var classes = signature.classes(parameter);
                if (isContainer(parameter.toErasure())) {
                    taken.addAll(classes);
                } else {
                    classes.stream().limit(1).forEach(taken::add);
                }
            }
            return taken;
        }

        private static boolean isContainer(JavaClass type) {
            return CONTAINERS.stream().anyMatch(type::isAssignableTo);
        }
    }
}
