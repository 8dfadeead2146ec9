package dev.plinth.architecturerules.jpql;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Location;
import java.util.List;
import java.util.stream.Stream;

/**
 * A query that has a name, in a mapping file or at a class.
 *
 * @param name which is also what its place is called
 * @param place where it stands
 */
public record NamedQuery(String name, Location place) {
    private static final String ANNOTATION = "jakarta.persistence.NamedQuery";

    /** All of a project. */
    public static List<NamedQuery> of(Project project) {
        var inFiles = Mapping.of(project).queries().stream().map(query -> new NamedQuery(query.name(), query.place()));
        var atClasses = project.classes().stream()
                .flatMap(type -> annotations(type).map(annotation -> at(project.place(type), annotation)));
        return Stream.concat(inFiles, atClasses).toList();
    }

    private static Stream<JavaAnnotation<?>> annotations(JavaClass type) {
        return type.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().getName().equals(ANNOTATION)
                        ? Stream.of(annotation)
                        : held(annotation));
    }

    /** Several at one class stand in an annotation of their own. */
    private static Stream<JavaAnnotation<?>> held(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getName().equals("jakarta.persistence.NamedQueries")
                ? annotation.get("value").stream()
                        .flatMap(value -> Stream.of((Object[]) value))
                        .map(one -> (JavaAnnotation<?>) one)
                : Stream.empty();
    }

    private static NamedQuery at(Location type, JavaAnnotation<?> annotation) {
        var name = annotation.get("name").map(Object::toString).orElse("");
        return new NamedQuery(name, new Location(name, type.file(), type.line()));
    }
}
