package dev.plinth.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A pom as it is written, nothing inherited.
 *
 * @param file relative to the root of the house
 */
record Pom(Path file) {
    /** The module's folder as documents name it; empty for the root. */
    String folder() {
        var parent = file.getParent();
        return parent == null ? "" : House.path(parent);
    }

    /** Whether it only holds other modules. */
    boolean isParent() {
        return text("/project/packaging").equals("pom");
    }

    String artifact() {
        return text("/project/artifactId");
    }

    String description() {
        return text("/project/description");
    }

    private String text(String path) {
        return String.join("", texts(path));
    }

    /** The texts that an XPath finds. */
    List<String> texts(String path) {
        try (var stream = Files.newInputStream(House.ROOT.resolve(file))) {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(stream);
            return texts((NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET));
        } catch (IOException | ParserConfigurationException | SAXException | XPathExpressionException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }
}
