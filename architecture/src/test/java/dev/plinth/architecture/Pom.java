package dev.plinth.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

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

    /** The properties that are versions, by name. */
    Map<String, String> versionProperties() {
        var versions = new TreeMap<String, String>();
        nodes("/project/properties/*").forEach(node -> versions.put(node.getNodeName(), node.getTextContent()));
        versions.keySet().removeIf(name -> !name.endsWith(".version") && !name.equals("maven.compiler.release"));
        return versions;
    }

    /** The versions of managed plugins, by artifact. */
    Map<String, String> pluginVersions() {
        var versions = new TreeMap<String, String>();
        nodes("/project/build/pluginManagement/plugins/plugin")
                .forEach(plugin -> versions.put(text(plugin, "artifactId"), text(plugin, "version")));
        return versions;
    }

    /** The texts that an XPath finds. */
    List<String> texts(String path) {
        return nodes(path).stream().map(Node::getTextContent).toList();
    }

    private String text(String path) {
        return String.join("", texts(path));
    }

    private List<Node> nodes(String path) {
        try (var stream = Files.newInputStream(House.ROOT.resolve(file))) {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(stream);
            return list(xpath().evaluate(path, document, XPathConstants.NODESET));
        } catch (Exception e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static String text(Node node, String path) {
        try {
            return xpath().evaluate(path, node);
        } catch (XPathExpressionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XPath xpath() {
        return XPathFactory.newDefaultInstance().newXPath();
    }

    private static List<Node> list(Object found) {
        var nodes = (NodeList) found;
        var list = new ArrayList<Node>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add(nodes.item(i));
        }
        return list;
    }
}
