package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.schematools.catalog.Sides;
import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.safety.Safety;
import dev.plinth.schematools.safety.ScriptRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is drafted for tables in use passes the checks of migrations, but for what cannot be drafted otherwise or was asked for. */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftLintTests {
    private static final Contexts CONTEXTS = new Contexts(
            List.of(new MigrationSet("sales", "flyway_sales", List.of("filesystem:db/sales"))), List.of(), Map.of());

    private final Map<Integer, Set<String>> found = new TreeMap<>();
    private final Map<Integer, StringBuilder> said = new TreeMap<>();

    /** Each case is drafted by itself; the scripts of all of them are linted at once. */
    @BeforeAll
    void lint(@TempDir Path folder) {
        var project = Written.in(folder, "sales");
        var before = new StringBuilder();
        try (var sides = Sides.open()) {
            for (var sample : LintedCase.all()) {
                before.append(sample.before());
                sides.stand(sample.before(), sample.before() + sample.change());
                if (sample.is("contract")) {
                    write(project, 2, sample, drafting(sides, sample, Drafting::expand));
                }
                write(project, 3, sample, draft(sides, sample));
            }
            project.with("sales/V1__before.sql", before.toString());
            Safety.look(
                            project.project(),
                            project.scripts(),
                            script -> !script.name().startsWith("V3."),
                            true,
                            Optional.empty(),
                            ScriptRunner.PLINTH,
                            sides.server())
                    .forEach(result -> result.findings().forEach(finding -> {
                        int number = number(Path.of(finding.location().file()));
                        found(number).add(result.check().id());
                        said(number).append("\n").append(finding);
                    }));
        }
    }

    private Set<String> found(int number) {
        return found.computeIfAbsent(number, key -> new TreeSet<>());
    }

    /** What was drafted, and what was found. */
    private StringBuilder said(int number) {
        return said.computeIfAbsent(number, key -> new StringBuilder());
    }

    private static Draft draft(Sides sides, LintedCase sample) {
        if (sample.is("expand")) {
            return drafting(sides, sample, Drafting::expand);
        }
        return sample.is("contract")
                ? drafting(sides, sample, Drafting::contract)
                : Draft.of(
                        new TrialRun(sides.after(), "public", Set.of()),
                        new TrialRun(sides.before(), "public", Set.of()),
                        CONTEXTS,
                        sample.intent());
    }

    private static Draft drafting(Sides sides, LintedCase sample, Consumer<Drafting> half) {
        var drafting = new Drafting(new TrialRun(sides.before(), "public", Set.of()), CONTEXTS, sample.intent());
        half.accept(drafting);
        return drafting.draft(List.of());
    }

    /** Under versions behind a first one, and behind the number of the case: those of 2 are released, and those of 3 are not. */
    private void write(Written project, int first, LintedCase sample, Draft draft) {
        var text = said(sample.number());
        for (var file : draft.files()) {
            var name = "V" + first + "." + sample.number() + "."
                    + file.path().getFileName().toString().substring(1);
            project.with("sales/" + name, file.text());
            text.append("\n== ").append(name).append("\n").append(file.text());
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().split("\\.")[1]);
    }

    static Stream<LintedCase> cases() {
        return LintedCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passesButForWhatItCannotHelp(LintedCase sample) {
        assertThat(found(sample.number())).as("%s", said(sample.number())).isEqualTo(sample.found());
    }
}
