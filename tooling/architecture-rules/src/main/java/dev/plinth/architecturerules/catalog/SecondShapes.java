package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.plinth.architecturerules.declaration.Role;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a class repeats one that is mapped. */
final class SecondShapes {
    /** Below it, classes are alike by chance: a value and its currency, an id and a name. */
    static final int FEWEST = 3;

    private static final List<Role> LOOKED_AT = List.of(Role.MODEL, Role.PERSISTENCE, Role.USE_CASES);

    private static final Map<String, String> PRIMITIVES = Map.of(
            "java.lang.Boolean", "boolean",
            "java.lang.Byte", "byte",
            "java.lang.Character", "char",
            "java.lang.Double", "double",
            "java.lang.Float", "float",
            "java.lang.Integer", "int",
            "java.lang.Long", "long",
            "java.lang.Short", "short");

    private final Mapping mapping;

    private SecondShapes(Mapping mapping) {
        this.mapping = mapping;
    }

    static Optional<String> hasNothingMapped(Project project) {
        var mapping = Mapping.of(project);
        return project.classes().stream().anyMatch(mapping::isMapped)
                ? Optional.empty()
                : Optional.of("no class is mapped, by a file or by annotation");
    }

    static void check(Project project, Findings findings) {
        var shapes = new SecondShapes(Mapping.of(project));
        var wrapped = new HashMap<Map<String, String>, List<JavaClass>>();
        var exact = new HashMap<Map<String, String>, List<JavaClass>>();
        for (var type : project.classes()) {
            if (shapes.mapping.isMapped(type) && shapes.fields(type).size() >= FEWEST) {
                findings.target();
                wrapped.computeIfAbsent(shapes.wrapped(type), shape -> new ArrayList<>())
                        .add(type);
                exact.computeIfAbsent(shapes.exact(type), shape -> new ArrayList<>())
                        .add(type);
            }
        }
        LOOKED_AT.stream().flatMap(role -> project.classes(role).stream()).forEach(type -> {
            findings.see();
            if (shapes.fields(type).size() >= FEWEST) {
                // Of two that are mapped, each with its own types, none is the other's copy; of two alike, the later
                // is.
                var alike = shapes.mapping.isMapped(type)
                        ? exact.getOrDefault(shapes.exact(type), List.of()).stream()
                                .filter(first -> type.getName().compareTo(first.getName()) > 0)
                        : wrapped.getOrDefault(shapes.wrapped(type), List.of()).stream();
                alike.filter(first -> !shapes.haveTheirFieldsFromOne(type, first))
                        .findFirst()
                        .ifPresent(first -> findings.wrong(
                                project.place(type),
                                "has the same fields as " + first.getName() + ", which is mapped"));
            }
        });
    }

    private boolean haveTheirFieldsFromOne(JavaClass type, JavaClass first) {
        return new HashSet<>(fields(type)).equals(new HashSet<>(fields(first)));
    }

    private List<JavaField> fields(JavaClass type) {
        return type.getAllFields().stream()
                .filter(field -> mapping.isHouse(field.getOwner()))
                .filter(field -> Stream.of(JavaModifier.STATIC, JavaModifier.SYNTHETIC)
                        .noneMatch(field.getModifiers()::contains))
                .toList();
    }

    private Map<String, String> exact(JavaClass type) {
        return fields(type).stream()
                .collect(Collectors.toMap(
                        JavaField::getName, field -> field.getRawType().getName(), (own, above) -> own));
    }

    private Map<String, String> wrapped(JavaClass type) {
        return fields(type).stream()
                .collect(Collectors.toMap(
                        JavaField::getName, field -> innermost(field.getType(), new HashSet<>()), (own, above) -> own));
    }

    /** What is left of a type without what only wraps it: a class of one field, a box, an Optional. */
    private String innermost(JavaType type, Set<JavaClass> outer) {
        var raw = type.toErasure();
        if (raw.getName().equals("java.util.Optional") && type instanceof JavaParameterizedType optional) {
            return innermost(optional.getActualTypeArguments().get(0), outer);
        }
        if (mapping.isHouse(raw) && !raw.isEnum() && fields(raw).size() == 1 && outer.add(raw)) {
            return innermost(fields(raw).get(0).getType(), outer);
        }
        return PRIMITIVES.getOrDefault(raw.getName(), raw.getName());
    }
}
