package dev.plinth.architecturerules.mapping;

import dev.plinth.architecturerules.declaration.Misdeclared;
import dev.plinth.architecturerules.project.Project;
import dev.plinth.reports.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML file that maps classes to tables: its outermost element is {@code entity-mappings}, whatever it is called.
 *
 * @param path absolute
 * @param name relative to the root of the project, with forward slashes
 * @param root its outermost element
 */
public record MappingFile(Path path, String name, Tag root) {
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /**
     * All mapping files among the main resources of a project.
     *
     * @throws Misdeclared if one of them is no well-formed XML
     */
    static List<MappingFile> of(Project project) {
        return project.modules().stream()
                .flatMap(module -> module.resources(".xml").stream())
                .flatMap(file -> read(file, project.relative(file)).stream())
                .toList();
    }

    private static Optional<MappingFile> read(Path file, String name) {
        try (var stream = Files.newInputStream(file)) {
            var reader = XML.createXMLStreamReader(stream);
            int line = nextElement(reader);
            if (line == 0 || !reader.getLocalName().equals("entity-mappings")) {
                return Optional.empty();
            }
            try {
                return Optional.of(new MappingFile(file, name, Tag.read(reader, line)));
            } catch (XMLStreamException e) {
                throw new Misdeclared(name + ":" + reader.getLocation().getLineNumber()
                        + ": the mapping file is no well-formed XML; close what it opens, in order");
            }
        } catch (XMLStreamException e) {
            // It is no mapping file, so it is none of our business.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line of the outermost element, or 0 if there is none. */
    private static int nextElement(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int line = reader.getLocation().getLineNumber();
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                return line;
            }
        }
        return 0;
    }

    /** The classes that it maps. */
    public Stream<MappedClass> classes() {
        return root.children().stream()
                .filter(tag -> tag.is("entity", "mapped-superclass", "embeddable"))
                .map(tag -> new MappedClass(
                        this, tag, className(tag.attribute("class").orElse(""))));
    }

    /** A class by the name that the file gives it: without a package it is in the package that the file says. */
    public String className(String written) {
        return root.child("package")
                .map(tag -> tag.text().strip())
                .filter(packageName -> !packageName.isEmpty() && !written.contains("."))
                .map(packageName -> packageName + "." + written)
                .orElse(written);
    }

    /** Whether attributes are getters, where a class does not say otherwise. */
    boolean isByGetter() {
        return root.child("access")
                .or(() -> root.child("persistence-unit-metadata")
                        .flatMap(tag -> tag.child("persistence-unit-defaults"))
                        .flatMap(tag -> tag.child("access")))
                .filter(access -> access.text().strip().equals("PROPERTY"))
                .isPresent();
    }

    /** Whether annotations do not count. */
    boolean isComplete() {
        return root.child("persistence-unit-metadata")
                .flatMap(tag -> tag.child("xml-mapping-metadata-complete"))
                .isPresent();
    }

    /** Where an element of it stands. */
    public Location place(String element, Tag tag) {
        return new Location(element, name, tag.line());
    }
}
