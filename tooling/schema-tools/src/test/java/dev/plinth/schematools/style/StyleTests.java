package dev.plinth.schematools.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.reports.Check;
import dev.plinth.reports.Finding;
import dev.plinth.reports.Result;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.safety.SafetyCase;
import dev.plinth.schematools.safety.SafetyCases;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case plain, in a block and in a function, and as it is written otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StyleTests {
    private SafetyCases cases;

    static Stream<SafetyCase> cases() {
        return SafetyCase.beside(StyleTests.class).stream();
    }

    @BeforeAll
    void look(@TempDir Path folder) {
        cases = new SafetyCases(Written.in(folder, "sales"), cases().toList());
        try (var server = ScratchServer.embedded()) {
            cases.found(Style.look(
                    cases.project().project(),
                    cases.project().scripts(),
                    script -> script.path().endsWith("__before.sql"),
                    Style.checks().stream()
                            .filter(check -> !check.equals(Style.STATEMENT_TIMEOUT))
                            .toList(),
                    server));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFound(SafetyCase sample) {
        cases.requireFound(sample);
    }

    @Test
    void asksForATimeoutInEachScript(@TempDir Path folder) {
        var project = Written.in(folder, "sales")
                .with("sales/V1__sales.sql", "create table parcel (id int primary key);")
                .with(
                        "sales/V2__limited.sql",
                        "set local statement_timeout = '5s';\nalter table parcel add column a int;");
        try (var server = ScratchServer.embedded()) {
            assertThat(Style.look(
                            project.project(),
                            project.scripts(),
                            script -> false,
                            Style.named("statement-timeout"),
                            server))
                    .flatExtracting(Result::findings)
                    .extracting(Finding::toString)
                    .containsExactly("db/sales/V1__sales.sql:1 runs without a statement timeout");
        }
    }

    @Test
    void isChosenByName() {
        assertThat(Style.named("serial-column, char-type"))
                .extracting(Check::id)
                .containsExactly("char-type", "serial-column");
        assertThat(Style.named("all")).isEqualTo(Style.checks());
        assertThatThrownBy(() -> Style.named("char-type,tabs"))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageStartingWith(
                        "plinth.style names 'tabs', which is not a check of style; choose from all, char-type, ");
    }
}
