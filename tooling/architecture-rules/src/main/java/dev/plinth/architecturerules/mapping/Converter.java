package dev.plinth.architecturerules.mapping;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import dev.plinth.architecturerules.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class that makes columns of values, declared as such by a mapping file or by annotation.
 *
 * @param type the class
 * @param isAutomatic whether it is used for all attributes of the type that it takes
 */
public record Converter(JavaClass type, boolean isAutomatic) {
    private static final String INTERFACE = "jakarta.persistence.AttributeConverter";

    private static final String ANNOTATION = "jakarta.persistence.Converter";

    /** Whether a class could be declared as one. */
    public static boolean isImplementedBy(JavaClass type) {
        return type.isAssignableTo(INTERFACE);
    }

    /** All that are declared; the files come first, since they overrule annotations. */
    static List<Converter> declared(Mapping mapping, Project project) {
        var inFiles = mapping.files().stream()
                .flatMap(file -> file.root()
                        .children("converter")
                        .flatMap(tag -> tag
                                .attribute("class")
                                .map(file::className)
                                .flatMap(mapping::type)
                                .map(type -> new Converter(type, isOn(tag)))
                                .stream()));
        var annotated = project.classes().stream()
                .filter(type -> type.isAnnotatedWith(ANNOTATION))
                .map(type -> new Converter(type, isOn(type.getAnnotationOfType(ANNOTATION))));
        return Stream.concat(inFiles, annotated).toList();
    }

    private static boolean isOn(Tag tag) {
        return tag.attribute("auto-apply").filter("true"::equals).isPresent();
    }

    private static boolean isOn(JavaAnnotation<?> annotation) {
        return annotation.get("autoApply").filter(Boolean.TRUE::equals).isPresent();
    }

    /** Whether it makes columns of such values. */
    public boolean takes(JavaClass value) {
        return taken().filter(value::equals).isPresent();
    }

    /** What it makes columns of, if the code says it. */
    public Optional<JavaClass> taken() {
        return taken(type, Map.of());
    }

    /** What stands for the first argument of the interface, however far above it is implemented. */
    private static Optional<JavaClass> taken(JavaClass type, Map<String, JavaType> known) {
        return Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
                .flatMap(above -> taken(above, known).stream())
                .findFirst();
    }

    private static Optional<JavaClass> taken(JavaType above, Map<String, JavaType> known) {
        var raw = above.toErasure();
        List<JavaType> arguments = above instanceof JavaParameterizedType parameterized
                ? parameterized.getActualTypeArguments()
                : List.of();
        var resolved = arguments.stream()
                .map(argument -> known.getOrDefault(argument.getName(), argument))
                .toList();
        if (raw.getName().equals(INTERFACE)) {
            return resolved.stream().findFirst().map(JavaType::toErasure);
        }
        var parameters = raw.getTypeParameters();
        var names = new HashMap<String, JavaType>();
        for (int index = 0; index < Math.min(parameters.size(), resolved.size()); index++) {
            names.put(parameters.get(index).getName(), resolved.get(index));
        }
        return taken(raw, names);
    }
}
