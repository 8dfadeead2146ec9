package dev.plinth.architecturerules.catalog;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plinth.architecturerules.mapping.MappedAttribute;
import dev.plinth.architecturerules.mapping.MappedClass;
import dev.plinth.architecturerules.mapping.Mapping;
import dev.plinth.architecturerules.mapping.Property;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.architecturerules.rule.Findings;
import java.util.stream.Collectors;

/** Whether all that a mapped class keeps is mapped. */
final class MappedFields {
    private MappedFields() {}

    static void check(Project project, Mapping mapping, Findings findings) {
        for (var mapped : mapping.classes()) {
            findings.see();
            // What a file adds to annotations need not say all.
            mapping.type(mapped.name())
                    .filter(type -> mapped.isComplete() || !mapping.isAnnotated(type))
                    .ifPresent(type -> {
                        requireOwn(mapped, mapping, type, findings);
                        requireInherited(mapped, mapping, type, findings);
                    });
        }
    }

    private static void requireOwn(MappedClass mapped, Mapping mapping, JavaClass type, Findings findings) {
        var listed = mapped.attributes().stream().map(MappedAttribute::name).collect(Collectors.toSet());
        for (var property : mapping.properties(type).values()) {
            findings.target();
            if (property.isKept() && !listed.contains(property.name())) {
                findings.wrong(
                        mapped.file().place(type.getName() + "." + property.name(), mapped.tag()),
                        "is neither mapped nor declared transient");
            }
        }
    }

    /** JPA stores nothing of a superclass that is not mapped itself, and says nothing of it. */
    private static void requireInherited(MappedClass mapped, Mapping mapping, JavaClass type, Findings findings) {
        for (var above : type.getAllRawSuperclasses()) {
            if (mapping.isHouse(above) && !mapping.isMapped(above)) {
                mapping.properties(above).values().stream()
                        .filter(Property::isKept)
                        .forEach(property -> findings.wrong(
                                mapped.file().place(above.getName() + "." + property.name(), mapped.tag()),
                                "is inherited by " + mapped.name()
                                        + " and not mapped; make its class a mapped-superclass"));
            }
        }
    }
}
