package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.mapping.MappedAttribute;
import dev.plinth.architecturerules.mapping.MappedClass;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.mapping.MappingFile;
import dev.plinth.architecturerules.mapping.Property;
import dev.plinth.architecturerules.mapping.Tag;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what mapping files name is there and fits. */
final class MappedNames {
    private static final List<String> NAMING_CLASSES = List.of(
            "class", "target-entity", "target-class", "converter", "result-class", "entity-class", "attribute-type");

    /** Those of Jakarta Persistence 3.2. */
    private static final Set<String> VERSIONS = Set.of(
            "int",
            "short",
            "long",
            "java.lang.Integer",
            "java.lang.Short",
            "java.lang.Long",
            "java.sql.Timestamp",
            "java.time.Instant",
            "java.time.LocalDateTime");

    private static final Set<String> MOMENTS = Set.of("java.util.Date", "java.util.Calendar");

    private final Mapping mapping;
    private final Findings findings;

    private MappedNames(Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    static void check(Project project, Mapping mapping, Findings findings) {
        var names = new MappedNames(mapping, findings);
        for (var file : mapping.files()) {
            findings.see();
            file.root().children().forEach(tag -> names.requireClasses(file, tag, elementOf(file, tag)));
        }
        for (var mapped : mapping.classes()) {
            mapping.type(mapped.name()).ifPresent(type -> names.requireParts(mapped, type));
        }
    }

    private static String elementOf(MappingFile file, Tag tag) {
        return tag.attribute("class")
                .map(file::className)
                .or(() -> tag.attribute("name"))
                .orElse(tag.name());
    }

    private void requireClasses(MappingFile file, Tag tag, String element) {
        for (var naming : NAMING_CLASSES) {
            tag.attribute(naming).map(file::className).ifPresent(name -> {
                findings.target();
                if (!exists(name)) {
                    findings.wrong(file.place(element, tag), "names the class " + name + ", which is not there");
                }
            });
        }
        if (tag.is("converter", "convert")) {
            tag.attribute(tag.name().equals("convert") ? "converter" : "class")
                    .map(file::className)
                    .flatMap(mapping::type)
                    .filter(type -> !type.isAssignableTo(converter(tag)))
                    .ifPresent(type -> findings.wrong(
                            file.place(element, tag),
                            "names " + type.getName() + ", which is not a " + converter(tag)));
        }
        for (var child : tag.children()) {
            var within = child.is("attributes", "entity-listeners")
                    ? element
                    : tag.is("attributes")
                            ? element + "." + child.attribute("name").orElse("")
                            : element;
            requireClasses(file, child, within);
        }
    }

    /** What a tag declares or names; one that is declared under a name is EclipseLink's own. */
    private static String converter(Tag tag) {
        return tag.is("converter") && tag.attribute("name").isPresent()
                ? "org.eclipse.persistence.mappings.converters.Converter"
                : "jakarta.persistence.AttributeConverter";
    }

    /** One of the house, or one that whoever runs the rules can see. */
    private boolean exists(String name) {
        return mapping.type(name).isPresent()
                || Stream.of(Thread.currentThread().getContextClassLoader(), MappedNames.class.getClassLoader())
                        .anyMatch(loader ->
                                loader != null && loader.getResource(name.replace('.', '/') + ".class") != null);
    }

    private void requireParts(MappedClass mapped, JavaClass type) {
        mapped.attributes().forEach(this::requireAttribute);
        mapped.tag().children("id-class").forEach(tag -> requireIdClass(mapped, tag));
        mapped.tag().children().forEach(tag -> requireOverride(tag, type, mapped.file(), mapped.name()));
        var callbacks =
                mapped.tag().children().stream().filter(tag -> tag.attributes().containsKey("method-name"));
        callbacks.forEach(tag -> requireMethod(mapped, tag, type));
        mapped.tag()
                .children("entity-listeners")
                .flatMap(tag -> tag.children("entity-listener"))
                .forEach(listener -> mapping.type(mapped.file()
                                .className(listener.attribute("class").orElse("")))
                        .ifPresent(called -> listener.children().forEach(tag -> requireMethod(mapped, tag, called))));
    }

    private void requireMethod(MappedClass mapped, Tag tag, JavaClass type) {
        var name = tag.attribute("method-name").orElse("");
        if (type.getAllMethods().stream().noneMatch(method -> method.getName().equals(name))) {
            findings.wrong(
                    mapped.file().place(mapped.name(), tag),
                    "names a method " + name + " that " + type.getName() + " has not");
        }
    }

    private void requireIdClass(MappedClass mapped, Tag tag) {
        mapping.type(mapped.file().className(tag.attribute("class").orElse("")))
                .ifPresent(idClass -> mapped.ids()
                        .map(MappedAttribute::name)
                        .filter(name -> mapping.follow(idClass, name).isEmpty())
                        .forEach(name -> findings.wrong(
                                mapped.file().place(mapped.name(), tag),
                                "names the id class " + idClass.getName() + ", which has no " + name)));
    }

    private void requireAttribute(MappedAttribute attribute) {
        findings.target();
        var property = mapping.property(attribute);
        if (property.isEmpty()) {
            findings.wrong(attribute.place(), "is mapped, and the class has no such attribute of its own");
        } else if (!property.get().isOpen()) {
            requireFit(attribute, property.get());
            mapping.target(attribute).ifPresent(target -> requirePaths(attribute, target));
        }
    }

    private void requireFit(MappedAttribute attribute, Property property) {
        var type = property.raw();
        misfit(attribute, property)
                .ifPresent(reason -> findings.wrong(
                        attribute.place(), "is mapped as " + attribute.tag().name() + ", but " + reason));
        var basic = mapping.target(attribute).orElse(type);
        if (attribute.tag().child("enumerated").isPresent() && mapping.isHouse(basic) && !basic.isEnum()) {
            findings.wrong(attribute.place(), "is mapped as enumerated, but " + basic.getName() + " is no enum");
        } else if (attribute.tag().child("enumerated").isPresent() && !mapping.isHouse(basic) && isPlain(basic)) {
            findings.wrong(attribute.place(), "is mapped as enumerated, but " + basic.getName() + " is no enum");
        }
        if (attribute.tag().child("temporal").isPresent() && !MOMENTS.contains(basic.getName())) {
            findings.wrong(attribute.place(), "is mapped as temporal, but is a " + basic.getName());
        }
    }

    private Optional<String> misfit(MappedAttribute attribute, Property property) {
        var type = property.raw();
        var target = mapping.target(attribute);
        if (attribute.isCollection()) {
            if (!property.isCollection()) {
                return Optional.of("a " + type.getName() + " is no Collection, List, Set or Map");
            }
            if (target.isEmpty()
                    && property.held().isEmpty()
                    && attribute.target().isEmpty()) {
                return Optional.of("neither the file nor the code says of what");
            }
            return target.flatMap(
                    held -> mismatch(attribute, held, property.held().orElse(held)));
        }
        if (attribute.isRelation()) {
            return target.flatMap(other -> mismatch(attribute, other, type));
        }
        if (attribute.tag().is("version") && !VERSIONS.contains(type.getName())) {
            return Optional.of("a " + type.getName() + " is no number or time that JPA can count with");
        }
        if (attribute.tag().is("embedded", "embedded-id") && (type.isEnum() || type.isInterface() || isPlain(type))) {
            return Optional.of("a " + type.getName() + " has no parts");
        }
        return Optional.empty();
    }

    private Optional<String> mismatch(MappedAttribute attribute, JavaClass target, JavaClass declared) {
        if (!target.isAssignableTo(declared.getName())) {
            return Optional.of("the code holds " + declared.getName() + " and the file says " + target.getName());
        }
        if (attribute.isRelation() && !mapping.isEntity(target)) {
            return Optional.of(target.getName() + " is no entity");
        }
        return Optional.empty();
    }

    private static boolean isPlain(JavaClass type) {
        return type.isPrimitive() || type.isArray() || type.getPackageName().startsWith("java.");
    }

    private void requirePaths(MappedAttribute attribute, JavaClass target) {
        var file = attribute.owner().file();
        var tag = attribute.tag();
        tag.attribute("mapped-by")
                .filter(path -> mapping.follow(target, path)
                        .filter(back -> back.isOpen()
                                || isOf(attribute.owner(), back.held().orElse(back.raw())))
                        .isEmpty())
                .ifPresent(path -> findings.wrong(
                        attribute.place(),
                        "is mapped by " + path + ", which does not lead back from " + target.getName()));
        tag.child("order-by")
                .ifPresent(order -> Stream.of(order.text().split(","))
                        .map(part -> part.strip().replaceFirst("(?i)(^|\\s+)(asc|desc)$", ""))
                        .filter(path -> !path.isBlank())
                        .forEach(path -> requirePath(target, path, file, attribute.element(), order)));
        tag.child("map-key")
                .ifPresent(key -> key.attribute("name")
                        .ifPresent(path -> requirePath(target, path, file, attribute.element(), key)));
        tag.children("convert")
                .forEach(convert -> convert.attribute("attribute-name")
                        .ifPresent(path -> requirePath(target, path, file, attribute.element(), convert)));
        tag.children().forEach(child -> requireOverride(child, target, file, attribute.element()));
    }

    private boolean isOf(MappedClass owner, JavaClass back) {
        return mapping.type(owner.name())
                .filter(type -> type.isAssignableTo(back.getName()) || back.isAssignableTo(type.getName()))
                .isPresent();
    }

    private void requireOverride(Tag tag, JavaClass type, MappingFile file, String element) {
        if (tag.is("attribute-override", "association-override")) {
            tag.attribute("name")
                    // In a map, the words before the dot say whether it is about the key or the value.
                    .filter(path -> !path.startsWith("key.") && !path.startsWith("value."))
                    .ifPresent(path -> requirePath(type, path, file, element, tag));
        }
    }

    private void requirePath(JavaClass from, String path, MappingFile file, String element, Tag tag) {
        findings.target();
        if (mapping.follow(from, path).isEmpty()) {
            findings.wrong(
                    file.place(element, tag),
                    "names " + path + " in " + tag.name() + ", which " + from.getName() + " has not");
        }
    }
}
