package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.plinth.architecturerules.mapping.Converter;
import dev.plinth.architecturerules.mapping.MappedAttribute;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.mapping.Tag;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether somebody says how each value is stored. */
final class MappedValues {
    private final Mapping mapping;
    private final Findings findings;
    private final Map<String, Converter> converters;
    private final Set<JavaClass> automatic;
    private final Set<String> named;

    private MappedValues(Mapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
        this.converters = mapping.converters().stream()
                .collect(
                        Collectors.toMap(converter -> converter.type().getName(), converter -> converter, (a, b) -> a));
        this.automatic = converters.values().stream()
                .filter(Converter::isAutomatic)
                .flatMap(converter -> converter.taken().stream())
                .collect(Collectors.toSet());
        this.named = mapping.namedConverters();
    }

    static void check(Project project, Mapping mapping, Findings findings) {
        var values = new MappedValues(mapping, findings);
        for (var mapped : mapping.classes()) {
            findings.see();
            mapped.attributes().forEach(values::require);
        }
        project.classes().stream()
                .filter(type -> Converter.isImplementedBy(type)
                        && !type.isInterface()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> !values.converters.containsKey(type.getName()))
                .forEach(type -> findings.wrong(
                        project.place(type), "is a converter that no mapping file declares, so that nothing uses it"));
    }

    private void require(MappedAttribute attribute) {
        attribute.tag().children("convert").forEach(convert -> requireDeclared(attribute, convert));
        mapping.target(attribute)
                .filter(mapping::isHouse)
                .filter(held -> mapping.property(attribute).isPresent())
                .flatMap(held -> missing(attribute, held))
                .ifPresent(what -> findings.wrong(attribute.place(), what));
    }

    private void requireDeclared(MappedAttribute attribute, Tag convert) {
        findings.target();
        convert.attribute("converter")
                .map(attribute.owner().file()::className)
                .filter(name ->
                        mapping.type(name).filter(Converter::isImplementedBy).isPresent())
                .filter(name -> !converters.containsKey(name))
                .ifPresent(name -> findings.wrong(
                        attribute.place(convert), "is converted by " + name + ", which no mapping file declares"));
    }

    private Optional<String> missing(MappedAttribute attribute, JavaClass held) {
        if (attribute.tag().is("embedded", "embedded-id")) {
            findings.target();
            return mapping.isEmbeddable(held) || held.isEnum() || held.isInterface()
                    ? Optional.empty()
                    : Optional.of("embeds " + held.getName() + ", which is not mapped as embeddable");
        }
        if (!attribute.tag().is("id", "basic", "element-collection") || held.isEnum()) {
            return Optional.empty();
        }
        findings.target();
        boolean isCollection = attribute.isCollection();
        if (isCollection && mapping.isEmbeddable(held) || isConverted(attribute, held)) {
            return Optional.empty();
        }
        return Optional.of(
                isCollection
                        ? "collects " + held.getName()
                                + ", which is not mapped as embeddable, and names no converter of it with <convert>"
                        : "is a " + held.getName() + ", for which it has no converter");
    }

    private boolean isConverted(MappedAttribute attribute, JavaClass held) {
        if (attribute.tag().child("lob").isPresent()) {
            return true;
        }
        var convert = attribute.tag().children("convert").findFirst();
        if (convert.isPresent() && !convert.get().text().isBlank()) {
            return named.contains(convert.get().text().strip());
        }
        if (convert.isPresent()) {
            return convert.get()
                    .attribute("converter")
                    .map(attribute.owner().file()::className)
                    .filter(name -> !converters.containsKey(name)
                            || converters.get(name).takes(held))
                    .isPresent();
        }
        return !attribute.isCollection() && automatic.contains(held);
    }
}
