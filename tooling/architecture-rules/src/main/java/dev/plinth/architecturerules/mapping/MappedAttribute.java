package dev.plinth.architecturerules.mapping;

import dev.plinth.reports.Location;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute as a mapping file maps it.
 *
 * @param owner the class whose it is
 * @param tag {@code basic}, {@code one-to-many} and so on
 */
public record MappedAttribute(MappedClass owner, Tag tag) {
    /** What the class calls it. */
    public String name() {
        return tag.attribute("name").orElse("");
    }

    /** Its full name. */
    public String element() {
        return owner.name() + "." + name();
    }

    /** Whether the class is identified by it. */
    public boolean isId() {
        return tag.is("id", "embedded-id")
                || tag.attribute("id").filter("true"::equals).isPresent();
    }

    /** Whether it holds many. */
    public boolean isCollection() {
        return tag.is("one-to-many", "many-to-many", "element-collection");
    }

    /** Whether it refers to entities. */
    public boolean isRelation() {
        return tag.is("one-to-many", "many-to-many", "many-to-one", "one-to-one");
    }

    /** The full name of the class that it says it holds or refers to; where it says nothing, the Java type does. */
    public Optional<String> target() {
        return Stream.of("target-entity", "target-class")
                .flatMap(called -> tag.attribute(called).stream())
                .findFirst()
                .map(owner.file()::className);
    }

    /** Where it is mapped. */
    public Location place() {
        return place(tag);
    }

    /** Where something in it is said. */
    public Location place(Tag part) {
        return owner.file().place(element(), part);
    }
}
