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
    private static final Pattern SELECTION =
            Pattern.compile("@SelectPackages\\(\"(.*)\"\\)\\s+@IncludeClassNamePatterns\\(\"(.*)\"\\)");
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
                        || selections().stream().anyMatch(selection -> selection.takes(source)));
    }

    @Test
    void isNotSwitchedOff() {
        var off = Pattern.compile("^ *@Disabled\\b", Pattern.MULTILINE);

        assertThat(sources).noneMatch(source -> off.matcher(House.text(source)).find());
    }

    @Test
    void findsTheClassesThatItSelects() {
        assertThat(selections())
                .hasSizeGreaterThan(1)
                .allMatch(selection -> sources.stream().anyMatch(selection::takes));
    }

    /** What classes select of a package, for a module to run what another one has. */
    private List<Selection> selections() {
        return sources.stream()
                .flatMap(source -> SELECTION.matcher(House.text(source)).results())
                .map(found -> new Selection(found.group(1), found.group(2)))
                .toList();
    }

    private record Selection(String inPackage, String classes) {
        boolean takes(Path source) {
            var name = House.path(source)
                    .replaceAll(".*/src/test/java/|\\.java$", "")
                    .replace('/', '.');
            return name.startsWith(inPackage + ".") && name.matches(classes);
        }
    }
}
