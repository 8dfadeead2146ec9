package dev.plinth.architecturerules.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of an XML file.
 *
 * @param name without its namespace
 * @param line at which it begins, from 1
 * @param attributes by their names
 * @param children in their order
 * @param text all that stands between its tags and is no element
 */
public record Tag(String name, int line, Map<String, String> attributes, List<Tag> children, String text) {
    /** Reads on from the beginning of an element to its end. */
    static Tag read(XMLStreamReader reader, int line) throws XMLStreamException {
        var name = reader.getLocalName();
        var attributes = new HashMap<String, String>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        var children = new ArrayList<Tag>();
        var text = new StringBuilder();
        while (true) {
            // The reader is at the end of what it read last; after the next step it is behind a tag of many lines.
            int begin = reader.getLocation().getLineNumber();
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(read(reader, begin));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return new Tag(name, line, attributes, children, text.toString());
            } else if (event != XMLStreamConstants.COMMENT && reader.hasText()) {
                text.append(reader.getText());
            }
        }
    }

    /** Whether it has one of these names. */
    public boolean is(String... names) {
        return Stream.of(names).anyMatch(name::equals);
    }

    /** What an attribute says, if it says anything. */
    public Optional<String> attribute(String called) {
        return Optional.ofNullable(attributes.get(called)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The children with a name. */
    public Stream<Tag> children(String called) {
        return children.stream().filter(child -> child.is(called));
    }

    /** The first child with a name. */
    public Optional<Tag> child(String called) {
        return children(called).findFirst();
    }

    /** It and all below it. */
    public Stream<Tag> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Tag::withDescendants));
    }
}
