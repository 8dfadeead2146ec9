package dev.plinth.schematools.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All cases are the scripts of one project, each about tables of its own: the plain statement, and hidden in a block and a function. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyTests {
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Map<String, List<String>> written = new LinkedHashMap<>();
    private final StringBuilder before = new StringBuilder();
    private int scripts = 1;

    @BeforeAll
    void look(@TempDir Path folder) {
        var project = Written.in(folder, "sales");
        for (var sample : SafetyCase.all()) {
            write(project, sample, "plain", List.of(sample.unsafe()));
            write(project, sample, "safe", sample.safe());
            if (!sample.unsafe().outside()) {
                write(project, sample, "block", List.of(sample.unsafe().inBlock()));
                write(project, sample, "function", List.of(sample.unsafe().inFunction()));
            }
        }
        project.with("sales/V1__before.sql", before.toString());
        try (var server = ScratchServer.embedded()) {
            Safety.look(
                            project.project(),
                            project.scripts(),
                            script -> false,
                            false,
                            Optional.empty(),
                            ScriptRunner.OTHER.waiting(Duration.ofSeconds(5)),
                            server)
                    .forEach(result -> result.found()
                            .forEach(finding -> found.computeIfAbsent(file(finding), file -> new TreeSet<>())
                                    .add(result.check().id())));
        }
    }

    private void write(Written project, SafetyCase sample, String form, List<SafetyCase.Script> parts) {
        var table = form + "_" + ++scripts;
        before.append(sample.before().replace("${t}", table));
        var files = new ArrayList<String>();
        for (var part : parts) {
            var file = "V" + ++scripts + "__" + form + ".sql";
            project.with(
                    "sales/" + file,
                    (part.outside() ? "-- outside a transaction: it cannot run in one\n" : "")
                            + part.about(table).sql() + "\n");
            files.add(file);
        }
        written.put(sample + ", " + form, files);
    }

    private static String file(Finding finding) {
        return Path.of(finding.location().file()).getFileName().toString();
    }

    private Set<String> found(SafetyCase sample, String form) {
        var all = new TreeSet<String>();
        written.getOrDefault(sample + ", " + form, List.of())
                .forEach(file -> all.addAll(found.getOrDefault(file, Set.of())));
        return all;
    }

    static Stream<SafetyCase> cases() {
        return SafetyCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFound(SafetyCase sample) {
        assertThat(found(sample, "plain")).isEqualTo(sample.found());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundInABlockAndInAFunction(SafetyCase sample) {
        if (sample.unsafe().outside()) {
            assertThat(written).doesNotContainKey(sample + ", block");
            return;
        }
        assertThat(found(sample, "block")).isEqualTo(sample.foundInBlock());
        assertThat(found(sample, "function")).isEqualTo(sample.foundInBlock());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isNotFoundWhereItIsWrittenSafely(SafetyCase sample) {
        assertThat(found(sample, "safe")).isEmpty();
    }
}
