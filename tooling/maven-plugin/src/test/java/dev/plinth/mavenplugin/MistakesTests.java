package dev.plinth.mavenplugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who declares what does not fit gets one line that says what, where and what to do, by the class as by the goal. */
class MistakesTests {
    @TempDir
    private static Path folder;

    private static Path root;

    static Stream<Mistake> mistakes() {
        return Mistake.all();
    }

    @BeforeAll
    static void make() throws Exception {
        root = folder.toRealPath();
        var right = ForeignProject.named("todo").copy(root.resolve("right"));
        right.compile();
        mistakes().forEach(mistake -> mistake.in(right.copy(root.resolve(mistake.name()))));
    }

    @Test
    void areNamedInOneLineByTheClassOfTenLines() {
        var todo = ForeignProject.named("todo");
        var classes = new ArrayList<Path>();
        mistakes().forEach(mistake -> {
            var test = root.resolve("tests").resolve(mistake + "Tests.java");
            ForeignProject.put(
                    test,
                    ForeignProject.text(todo.testClass())
                            .replace("class ArchitectureTests", "class " + mistake + "Tests")
                            .replace("\"plinth.properties\"", "\"" + mistake + "/todo/plinth.properties\""));
            classes.add(test);
        });
        var classPath = ForeignProject.compiled(classes, root.resolve("tests"), System.getProperty("java.class.path"));

        var run = Run.ofTests(root, classPath);

        assertThat(Pattern.compile("=> .*Misdeclared: (.*)").matcher(run.said()).results())
                .extracting((MatchResult match) -> match.group(1))
                .as(run.said())
                .containsExactlyInAnyOrderElementsOf(
                        mistakes().map(MistakesTests::expected).toList());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areNamedInOneLineByTheGoal(Mistake mistake) {
        var goal = Goals.rules(root.resolve(mistake.name()).resolve("todo"));

        assertThatThrownBy(goal::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage(expected(mistake));
    }

    @Test
    void areNoticedWhereNothingIsDeclared() {
        var goal = Goals.rules(root);

        assertThatThrownBy(goal::execute)
                .hasMessage("no declaration architecture/plinth.properties or plinth.properties in " + root
                        + " or above; write one, or name it with -Dplinth.declaration=FILE");
    }

    private static String expected(Mistake mistake) {
        return root.resolve(mistake.name()).resolve("todo/plinth.properties") + mistake.said();
    }
}
