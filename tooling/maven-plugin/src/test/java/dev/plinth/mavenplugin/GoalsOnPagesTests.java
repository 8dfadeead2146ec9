package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the pages say of goals and their settings is what the plugin has. */
class GoalsOnPagesTests {
    private static final Pattern SETTING = Pattern.compile("-D([\\w.]+)");

    private final Document plugin = read(Path.of("target/classes/META-INF/maven/plugin.xml"));

    @Test
    void areAllThere() {
        var pages = Stream.of(Page.values()).map(Page::text).toList();

        assertThat(goals())
                .hasSizeGreaterThan(12)
                .allSatisfy(goal -> assertThat(pages)
                        .as(goal)
                        .anyMatch(page -> page.contains("`" + goal) || page.contains(":" + goal)));
    }

    @Test
    void haveTheSettingsThatAreNamed() {
        var properties = settings();

        assertThat(SETTING.matcher(Page.SCHEMA_TOOLS.text())
                        .results()
                        .map(setting -> setting.group(1))
                        .distinct())
                .hasSizeGreaterThan(12)
                .allSatisfy(setting -> assertThat(setting.equals("goal") || properties.contains("${" + setting + "}"))
                        .as(setting)
                        .isTrue());
    }

    private List<String> goals() {
        return nodes(plugin.getElementsByTagName("goal"))
                .filter(goal -> goal.getParentNode().getNodeName().equals("mojo"))
                .map(Node::getTextContent)
                .toList();
    }

    /** As the descriptor has them, {@code ${message}}. */
    private List<String> settings() {
        return nodes(plugin.getElementsByTagName("configuration"))
                .flatMap(configuration -> nodes(configuration.getChildNodes()))
                .map(Node::getTextContent)
                .toList();
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }

    private static Document read(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
