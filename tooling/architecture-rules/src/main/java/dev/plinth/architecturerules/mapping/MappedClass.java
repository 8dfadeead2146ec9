package dev.plinth.architecturerules.mapping;

import dev.plinth.reports.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A class as a mapping file maps it.
 *
 * @param file which
 * @param tag {@code entity}, {@code mapped-superclass} or {@code embeddable}
 * @param name the class's full name
 */
public record MappedClass(MappingFile file, Tag tag, String name) {
    private static final Set<String> KINDS = Set.of(
            "id",
            "embedded-id",
            "basic",
            "version",
            "many-to-one",
            "one-to-many",
            "one-to-one",
            "many-to-many",
            "element-collection",
            "embedded",
            "transient");

    /** Its attributes, in the order of the file. */
    public List<MappedAttribute> attributes() {
        return tag.children("attributes")
                .flatMap(attributes -> attributes.children().stream())
                .filter(attribute -> KINDS.contains(attribute.name()))
                .map(attribute -> new MappedAttribute(this, attribute))
                .toList();
    }

    /** The attributes that it is identified by. */
    public Stream<MappedAttribute> ids() {
        return attributes().stream().filter(MappedAttribute::isId);
    }

    /** Whether it is a table of its own. */
    public boolean isEntity() {
        return tag.is("entity");
    }

    /** Whether it is a part of another's table. */
    public boolean isEmbeddable() {
        return tag.is("embeddable");
    }

    /** What queries call it. */
    public String entityName() {
        return tag.attribute("name").orElseGet(() -> name.replaceFirst(".*[.$]", ""));
    }

    /** Whether annotations do not count. */
    public boolean isComplete() {
        return tag.attribute("metadata-complete").filter("true"::equals).isPresent() || file.isComplete();
    }

    boolean isByGetter() {
        return tag.attribute("access").map(access -> access.equals("PROPERTY")).orElseGet(file::isByGetter);
    }

    /** Where it is mapped. */
    public Location place() {
        return file.place(name, tag);
    }
}
