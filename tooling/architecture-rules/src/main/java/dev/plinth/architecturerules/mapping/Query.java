package dev.plinth.architecturerules.mapping;

import dev.plinth.reports.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A named query of a mapping file.
 *
 * @param file which
 * @param owner the class within which it stands, if it does not stand beside them
 * @param tag {@code named-query}
 */
public record Query(MappingFile file, Optional<MappedClass> owner, Tag tag) {
    private static final Pattern TEXTS = Pattern.compile("'[^']*'");

    /** What people call it. */
    public String name() {
        return tag.attribute("name").orElse("");
    }

    /** What it asks. */
    public String text() {
        return tag.child("query").map(Tag::text).orElse("");
    }

    /**
     * The mapped entities that it asks for: the words of it that are names of entities. Those behind a dot are attributes,
     * those behind a colon are parameters.
     */
    public List<MappedClass> entities(Mapping mapping) {
        return Stream.of(TEXTS.matcher(text()).replaceAll("''").split("[^\\w.:$]+"))
                .flatMap(word -> mapping.entity(word).stream())
                .distinct()
                .toList();
    }

    /** Where it stands. */
    public Location place() {
        return file.place(name(), tag);
    }
}
