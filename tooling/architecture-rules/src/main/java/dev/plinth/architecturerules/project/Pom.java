package dev.plinth.architecturerules.project;

import dev.plinth.architecturerules.declaration.Misdeclared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A pom as it is written, nothing inherited.
 *
 * @param file absolute
 * @param document its content
 */
public record Pom(Path file, Document document) {
    /**
     * Reads a pom.
     *
     * @throws Misdeclared if it is not there or no XML
     */
    public static Pom read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return new Pom(
                    file,
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(stream));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new Misdeclared(file + " cannot be read as a pom (" + e.getMessage() + ")");
        }
    }

    /** The folder it stands in. */
    public Path folder() {
        return file.resolveSibling("");
    }

    /** Whether it only holds other modules. */
    public boolean isParent() {
        return texts("/project/packaging").contains("pom");
    }

    /** This pom and those of all its modules, also of those that only a profile adds; parents first. */
    public Stream<Pom> withModules() {
        return Stream.concat(
                Stream.of(this),
                texts("//modules/module").stream().distinct().map(this::module).flatMap(Pom::withModules));
    }

    private Pom module(String name) {
        var module = folder().resolve(name.strip()).normalize();
        return read(module.toString().endsWith(".xml") ? module : module.resolve("pom.xml"));
    }

    /** The texts that an XPath finds. */
    public List<String> texts(String path) {
        try {
            var nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(index -> nodes.item(index).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
