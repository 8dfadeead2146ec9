package dev.plinth.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The shop and the tools have parents that know nothing of each other; what stands in both has to be the same. */
class ParentPomsTests {
    private final Element shop = pom("../pom.xml");
    private final Element tools = pom("../tooling/pom.xml");

    @Test
    void giveAPropertyOfBothOneValue() {
        var inShop = properties(shop);
        var inTools = properties(tools);

        inTools.keySet().retainAll(inShop.keySet());

        assertThat(inTools).hasSizeGreaterThan(5);
        assertThat(inShop).containsAllEntriesOf(inTools);
    }

    @Test
    void giveAPluginOfBothOneVersion() {
        var inShop = pluginVersions(shop);
        var inTools = pluginVersions(tools);

        inTools.keySet().retainAll(inShop.keySet());

        assertThat(inTools).hasSizeGreaterThan(5);
        assertThat(inShop).containsAllEntriesOf(inTools);
    }

    @Test
    void compileAlike() {
        var inShop = compilerArguments(shop);
        var inTools = compilerArguments(tools);

        assertThat(inShop).contains("-Xlint:all").contains("NullAway:ERROR");
        assertThat(inTools).isEqualTo(inShop);
    }

    @Test
    void meetAtTheVersionOfTheTools() {
        var wanted = properties(shop).get("plinth.tooling.version");

        assertThat(text(tools, "version")).isEqualTo(wanted);
    }

    private static Element pom(String path) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of(path).toFile())
                    .getDocumentElement();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("cannot read " + path, e);
        }
    }

    private static Map<String, String> properties(Element pom) {
        return children(child(pom, "properties")).collect(toMap(Element::getTagName, Element::getTextContent));
    }

    private static Map<String, String> pluginVersions(Element pom) {
        return elements(pom.getElementsByTagName("plugin"))
                .filter(plugin ->
                        children(plugin).anyMatch(part -> part.getTagName().equals("version")))
                .collect(toMap(plugin -> text(plugin, "artifactId"), plugin -> text(plugin, "version")));
    }

    private static String compilerArguments(Element pom) {
        var arguments = (Element) pom.getElementsByTagName("compilerArgs").item(0);
        return arguments.getTextContent().replaceAll("\\s+", " ");
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static Element child(Element parent, String name) {
        return children(parent)
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + parent.getTagName()));
    }

    private static Stream<Element> children(Element parent) {
        return elements(parent.getChildNodes());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
