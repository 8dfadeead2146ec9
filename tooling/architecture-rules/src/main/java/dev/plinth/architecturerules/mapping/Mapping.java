package dev.plinth.architecturerules.mapping;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.project.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the mapping files of a project say, beside the classes that they speak of. */
public final class Mapping {
    private final Project project;
    private final List<MappingFile> files;
    private final List<MappedClass> classes;
    private final Map<String, MappedClass> byName = new HashMap<>();
    private final Map<String, MappedClass> asked = new HashMap<>();

    private Mapping(Project project, List<MappingFile> files) {
        this.project = project;
        this.files = files;
        this.classes = files.stream().flatMap(MappingFile::classes).toList();
        classes.forEach(mapped -> byName.putIfAbsent(mapped.name(), mapped));
        classes.stream().filter(MappedClass::isEntity).forEach(entity -> {
            asked.put(entity.name(), entity);
            asked.put(entity.entityName(), entity);
        });
    }

    /** What the mapping files among the main resources of a project say. */
    public static Mapping of(Project project) {
        return project.derived(Mapping.class, any -> new Mapping(project, MappingFile.of(project)));
    }

    /** Why there is nothing to look at; empty where there is. */
    public static Optional<String> isMissing(Project project) {
        return of(project).files().isEmpty()
                ? Optional.of("no module has a mapping file in src/main/resources")
                : Optional.empty();
    }

    /** The files, by module and path. */
    public List<MappingFile> files() {
        return files;
    }

    /** The classes that they map, as often as they map them. */
    public List<MappedClass> classes() {
        return classes;
    }

    /** The named queries that the files hold. */
    public List<Query> queries() {
        return files.stream()
                .flatMap(file -> Stream.concat(
                        file.root().children("named-query").map(tag -> new Query(file, Optional.empty(), tag)),
                        file.classes()
                                .flatMap(mapped -> mapped.tag()
                                        .children("named-query")
                                        .map(tag -> new Query(file, Optional.of(mapped), tag)))))
                .toList();
    }

    /** The converters that files or annotations declare. */
    public List<Converter> converters() {
        return Converter.declared(this, project);
    }

    /** The names under which files declare converters of EclipseLink, which an attribute names as {@code <convert>NAME</convert>}. */
    public Set<String> namedConverters() {
        return files.stream()
                .flatMap(file -> file.root().children("converter"))
                .flatMap(tag -> tag.attribute("name").stream())
                .collect(Collectors.toSet());
    }

    /** How a class is mapped; where it is twice, the first counts. */
    public Optional<MappedClass> mapped(String className) {
        return Optional.ofNullable(byName.get(className));
    }

    /** The mapped entity that a query calls so, by its own name or by its class. */
    public Optional<MappedClass> entity(String word) {
        return Optional.ofNullable(asked.get(word));
    }

    /** A class of the house. */
    public Optional<JavaClass> type(String className) {
        return project.classes().contain(className)
                ? Optional.of(project.classes().get(className))
                : Optional.empty();
    }

    /** Whether it is a class of the house. */
    public boolean isHouse(JavaClass type) {
        return project.classes().contain(type.getName());
    }

    /** Whether a class is a table of its own, by a file or by annotation. */
    public boolean isEntity(JavaClass type) {
        return mapped(type.getName()).filter(MappedClass::isEntity).isPresent()
                || type.isAnnotatedWith("jakarta.persistence.Entity");
    }

    /** Whether a class is a part of other tables, by a file or by annotation. */
    public boolean isEmbeddable(JavaClass type) {
        return mapped(type.getName()).filter(MappedClass::isEmbeddable).isPresent()
                || type.isAnnotatedWith("jakarta.persistence.Embeddable");
    }

    /** Whether a class is mapped at all. */
    public boolean isMapped(JavaClass type) {
        return byName.containsKey(type.getName()) || isAnnotated(type);
    }

    /** Whether a class is mapped by annotation. */
    public boolean isAnnotated(JavaClass type) {
        return Stream.of("Entity", "Embeddable", "MappedSuperclass")
                .anyMatch(kind -> type.isAnnotatedWith("jakarta.persistence." + kind));
    }

    /** What a class itself declares and a mapping may name, by name. */
    public Map<String, Property> properties(JavaClass type) {
        return Property.of(
                type, mapped(type.getName()).filter(MappedClass::isByGetter).isPresent());
    }

    /** What the class of a mapped attribute calls so, if it does. */
    public Optional<Property> property(MappedAttribute attribute) {
        return type(attribute.owner().name())
                .map(owner -> properties(owner).get(attribute.name()))
                .filter(property -> property.isKept() || attribute.tag().is("transient"));
    }

    /** What a path of names leads to, from a class through what it declares or inherits. */
    public Optional<Property> follow(JavaClass from, String path) {
        int dot = path.indexOf('.');
        var first = inherited(from, dot < 0 ? path : path.substring(0, dot));
        return dot < 0
                ? first
                : first.flatMap(property -> follow(property.held().orElse(property.raw()), path.substring(dot + 1)));
    }

    private Optional<Property> inherited(JavaClass type, String name) {
        return Optional.ofNullable(properties(type).get(name))
                .or(() -> type.getRawSuperclass().flatMap(above -> inherited(above, name)));
    }

    /** The class that an attribute holds, or holds many of, or refers to: as the file says, otherwise as the code does. */
    public Optional<JavaClass> target(MappedAttribute attribute) {
        if (attribute.target().isPresent()) {
            return attribute.target().flatMap(this::type);
        }
        return property(attribute)
                .filter(property -> !property.isOpen())
                .flatMap(property -> attribute.isCollection() ? property.held() : Optional.of(property.raw()));
    }
}
