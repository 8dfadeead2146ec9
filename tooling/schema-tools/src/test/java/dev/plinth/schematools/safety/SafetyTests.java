package dev.plinth.schematools.safety;

import dev.plinth.schematools.lint.Written;
import dev.plinth.schematools.server.ScratchServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case plain, hidden in a block and in a function, and as it is written safely. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafetyTests {
    private SafetyCases cases;

    static Stream<SafetyCase> cases() {
        return SafetyCase.beside(SafetyTests.class).stream();
    }

    @BeforeAll
    void look(@TempDir Path folder) {
        cases = new SafetyCases(Written.in(folder, "sales"), cases().toList());
        try (var server = ScratchServer.embedded()) {
            cases.found(Safety.look(
                    cases.project().project(),
                    cases.project().scripts(),
                    script -> false,
                    false,
                    Optional.empty(),
                    ScriptRunner.OTHER.waiting(Duration.ofSeconds(5)),
                    server));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFound(SafetyCase sample) {
        cases.requireFound(sample);
    }
}
