package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that is not a key, in any of the three places: one line that names the key that was meant, and nothing ran. */
class MistypedNamesTests {
    private static final int WRONG_USE = 2;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "inputt, input",
        "INPUT, input",
        "plinth.input, input",
        "ouptut, output",
        "kep, keep",
        "hlep, help",
        "chaset, charset",
        "confg, config",
        "date_format, date.format",
        "dateformat, date.format",
        "import.batchsize, import.batch",
        "url, db.url",
        "password, db.password",
        "db.usr, db.user",
        "db.connect.timeout, db.timeout.connect"
    })
    void refusesAnArgumentThatIsNotAKey(String name, String meant) {
        var outcome = Job.embedded(folder).with(name, "x").run();

        requireRefusal(outcome, name + " is not a key; did you mean " + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({"PLINTH_INPUTT, PLINTH_INPUT", "PLINTH_DATE_FORMAT, DATE_FORMAT", "DB_PASWORD, DB_PASSWORD"})
    void refusesAVariableThatIsNotAKey(String name, String meant) {
        var outcome = Job.embedded(folder).withVariable(name, "x").run();

        requireRefusal(outcome, name + " is not a key; did you mean " + meant + "?");
    }

    @Test
    void refusesANameInTheFileThatIsNotAKey() throws IOException {
        var file = Files.writeString(folder.resolve("keys.properties"), "inpt=sales.csv\n");

        var outcome = Job.embedded(folder).with("config", file).run();

        requireRefusal(outcome, "inpt is not a key; did you mean input? (in " + file + ")");
    }

    @Test
    void refusesThemAsAProcessAndShowsNoValue() {
        var outcome = Job.embedded(folder).with("db.pasword", "s3cret-word").runAsProcess();

        requireRefusal(outcome, "db.pasword is not a key; did you mean db.password?");
        assertThat(outcome.err()).doesNotContain("s3cret-word");
    }

    @Test
    void leavesVariablesOfOthersAlone() {
        var outcome = Job.embedded(folder)
                .input(folder.resolve("missing.csv"))
                .withVariable("PLINTH_DATA", "file.csv")
                .withVariable("DB_HOST", "db")
                .withVariable("DB_NAME", "orders")
                .with("maven.multiModuleProjectDirectory", "x")
                .run();

        FailuresTests.requireOneLine(outcome, WRONG_USE, "no file");
    }

    private void requireRefusal(Job.Outcome outcome, String message) {
        FailuresTests.requireOneLine(outcome, WRONG_USE, "plinth: " + message);
        assertThat(outcome.out()).isEmpty();
        assertThat(folder.resolve("sample.csv")).doesNotExist();
    }
}
