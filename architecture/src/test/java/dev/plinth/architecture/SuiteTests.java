package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The build runs classes by their names, and says nothing of those that it leaves out. */
class SuiteTests {
    private static final Pattern TESTING =
            Pattern.compile("^ *@(Test|ParameterizedTest|TestFactory)\\b", Pattern.MULTILINE);
    private static final Pattern INHERITED =
            Pattern.compile("^(public )?(abstract class|interface) ", Pattern.MULTILINE);

    private final List<Path> sources = House.files().stream()
            .filter(file -> House.path(file).contains("src/test/java/"))
            .filter(file -> House.path(file).endsWith(".java"))
            .toList();

    @Test
    void isNamedSoThatAllOfItRuns() {
        var suites = sources.stream()
                .filter(source -> TESTING.matcher(House.text(source)).find())
                .filter(source -> !INHERITED.matcher(House.text(source)).find())
                .toList();

        assertThat(suites)
                .hasSizeGreaterThan(House.modules().size())
                .allMatch(source -> House.path(source).endsWith("Tests.java")
                        || House.path(source).endsWith("OverHttp.java"));
    }

    @Test
    void isNotSwitchedOff() {
        var off = Pattern.compile("^ *@Disabled\\b", Pattern.MULTILINE);

        assertThat(sources).noneMatch(source -> off.matcher(House.text(source)).find());
    }

    @Test
    void findsTheClassesThatItSelects() {
        var selection = Pattern.compile("^@SelectPackages\\(\"([a-z.]+)\"\\)$", Pattern.MULTILINE);

        var selected = sources.stream()
                .flatMap(source -> selection.matcher(House.text(source)).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(selected)
                .isNotEmpty()
                .allMatch(name -> sources.stream()
                        .filter(source -> House.path(source).endsWith("OverHttp.java"))
                        .anyMatch(source -> House.path(source).contains("/" + name.replace('.', '/') + "/")));
    }
}
