package dev.plinth.schematools.mapping;

import dev.plinth.schematools.SchemaProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a {@code META-INF/persistence.xml} says is mapped, by all its units together.
 *
 * @param files the mapping files that it names
 * @param classes that it names
 * @param alone whether no unit takes other classes
 */
record PersistenceFile(List<String> files, List<String> classes, boolean alone) {
    PersistenceFile {
        files = List.copyOf(files);
        classes = List.copyOf(classes);
    }

    /**
     * Reads one.
     *
     * @throws SchemaProblem if it is no XML
     */
    static PersistenceFile read(Path file) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var text = Files.newInputStream(file)) {
            return read(factory.createXMLStreamReader(text));
        } catch (XMLStreamException e) {
            throw new SchemaProblem(
                    "cannot read " + file + ": "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersistenceFile read(XMLStreamReader reader) throws XMLStreamException {
        var files = new ArrayList<String>();
        var classes = new ArrayList<String>();
        int open = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "persistence-unit" -> open++;
                    case "mapping-file" -> files.add(reader.getElementText().strip());
                    case "class" -> classes.add(reader.getElementText().strip());
                    // Empty, it says yes.
                    case "exclude-unlisted-classes" ->
                        open -= reader.getElementText()
                                        .strip()
                                        .toLowerCase(Locale.ROOT)
                                        .equals("false")
                                ? 0
                                : 1;
                    default -> {
                        // Of connections and caches, which no schema depends on.
                    }
                }
            }
        }
        return new PersistenceFile(files, classes, open == 0);
    }
}
