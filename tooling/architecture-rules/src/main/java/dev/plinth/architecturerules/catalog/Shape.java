package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.project.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of a class of the model, as a DTO can show them.
 *
 * @param parts its fields, with those of its superclasses
 */
record Shape(List<Part> parts) {
    static Shape of(Project project, JavaClass type) {
        return new Shape(parts(project, type, List.of()));
    }

    /** The parts that go by a name: fields of the class itself, otherwise those of the values in them. */
    List<Part> named(String name) {
        return named(parts, name);
    }

    private static List<Part> named(List<Part> parts, String name) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var found = parts.stream().filter(part -> part.goesBy(name)).toList();
        return found.isEmpty()
                ? named(parts.stream().flatMap(part -> part.parts.stream()).toList(), name)
                : found;
    }

    /** The part at a path of names as fields have them: {@code validity.from}. */
    Optional<Part> at(String path) {
        return all(parts).filter(part -> part.dotted().equals(path)).findFirst();
    }

    private static Stream<Part> all(List<Part> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part), all(part.parts)));
    }

    /** The instance fields of a class, with those that it inherits in the house. */
    static List<JavaField> fields(Project project, JavaClass type) {
        return type.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && project.layer(field.getOwner()).isPresent())
                .toList();
    }

    /** The one class of a role that a field holds, or a collection in it. */
    static Optional<JavaClass> content(Project project, JavaField field, Role role) {
        var held = field.getType().getAllInvolvedRawTypes().stream()
                .filter(type -> project.isIn(role, type))
                .toList();
        return held.size() == 1 ? Optional.of(held.get(0)) : Optional.empty();
    }

    /** Whether a class is a value of more than one field, which is more than another name for what is in it. */
    static boolean isCompound(Project project, JavaClass type) {
        return type.isRecord() && fields(project, type).size() > 1;
    }

    private static List<Part> parts(Project project, JavaClass type, List<JavaField> before) {
        var parts = new ArrayList<Part>();
        for (var field : fields(project, type)) {
            var path = new ArrayList<>(before);
            path.add(field);
            var content = content(project, field, Role.MODEL);
            boolean unfolds = content.filter(value -> value.equals(field.getRawType())
                            && isCompound(project, value)
                            && before.stream()
                                    .noneMatch(outer -> outer.getOwner().equals(value)))
                    .isPresent();
            parts.add(new Part(
                    List.copyOf(path), content, unfolds ? parts(project, content.orElseThrow(), path) : List.of()));
        }
        return parts;
    }

    /**
     * A field, or a field of the value in it.
     *
     * @param path from a field of the class to this one
     * @param content the class of the model that it holds
     * @param parts of the value that it holds, if it is a compound one
     */
    record Part(List<JavaField> path, Optional<JavaClass> content, List<Part> parts) {
        JavaField field() {
            return path.get(path.size() - 1);
        }

        String dotted() {
            return String.join(".", path.stream().map(JavaField::getName).toList());
        }

        /** By its own name, with Id behind it where it holds an id, and by the name of its type. */
        boolean goesBy(String name) {
            var names = new HashSet<>(Set.of(field().getName()));
            content.map(JavaClass::getSimpleName).ifPresent(type -> {
                var typeName = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
                names.add(typeName);
                names.add(typeName + "s");
                if (type.endsWith("Id")) {
                    names.add(field().getName() + "Id");
                }
            });
            return names.contains(name);
        }
    }
}
