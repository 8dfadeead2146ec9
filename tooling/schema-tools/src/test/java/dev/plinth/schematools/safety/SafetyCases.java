package dev.plinth.schematools.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.reports.Finding;
import dev.plinth.reports.Result;
import dev.plinth.schematools.lint.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Cases as the scripts of one project, each about tables of its own: the plain statements, the same hidden in a block and in a
 * function, and what is written instead.
 */
public final class SafetyCases {
    private final Written project;
    private final Map<String, List<String>> written = new LinkedHashMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final StringBuilder before = new StringBuilder();
    private int scripts = 1;

    /** Writes them into a project. */
    public SafetyCases(Written project, List<SafetyCase> cases) {
        this.project = project;
        for (var sample : cases) {
            write(sample, "plain", List.of(sample.unsafe()));
            write(sample, "safe", sample.safe());
            if (!sample.unsafe().outside()) {
                write(sample, "block", List.of(sample.unsafe().inBlock()));
                write(sample, "function", List.of(sample.unsafe().inFunction()));
            }
        }
        project.with("sales/V1__before.sql", before.toString());
    }

    public Written project() {
        return project;
    }

    private void write(SafetyCase sample, String form, List<SafetyCase.Script> parts) {
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

    /** Takes in what was found in the project. */
    public void found(List<Result> results) {
        results.forEach(result -> result.found()
                .forEach(finding -> found.computeIfAbsent(file(finding), file -> new TreeSet<>())
                        .add(result.check().id())));
    }

    private static String file(Finding finding) {
        return Path.of(finding.location().file()).getFileName().toString();
    }

    /** What was found of a case in one of its forms. */
    Set<String> found(SafetyCase sample, String form) {
        var all = new TreeSet<String>();
        written.getOrDefault(sample + ", " + form, List.of())
                .forEach(file -> all.addAll(found.getOrDefault(file, Set.of())));
        return all;
    }

    /** That a case is found plain and hidden, and not where it is written otherwise. */
    public void requireFound(SafetyCase sample) {
        assertThat(found(sample, "plain")).as("plain").isEqualTo(sample.found());
        if (!sample.unsafe().outside()) {
            assertThat(found(sample, "block")).as("in a block").isEqualTo(sample.foundInBlock());
            assertThat(found(sample, "function")).as("in a function").isEqualTo(sample.foundInBlock());
        }
        assertThat(found(sample, "safe")).as("written otherwise").isEmpty();
    }
}
