package dev.plinth.shop.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTests {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(printed, true, UTF_8);

    @Test
    void growsWhileWorkIsDone() {
        var progress = new Progress(terminal, true, "Importing", 200);

        progress.advance(50);
        progress.advance(150);

        assertThat(printed.toString(UTF_8).split("\r"))
                .containsExactly(
                        "",
                        "Importing [" + " ".repeat(40) + "]   0 %",
                        "Importing [" + "#".repeat(10) + " ".repeat(30) + "]  25 %",
                        "Importing [" + "#".repeat(40) + "] 100 %");
    }

    @Test
    void printsOnlyWhatChanges() {
        var progress = new Progress(terminal, true, "Importing", 1_000_000);

        for (int step = 0; step < 1000; step++) {
            progress.advance(1);
        }

        assertThat(printed.toString(UTF_8).split("\r")).hasSize(2);
    }

    @Test
    void isGoneWhenTheWorkIs() {
        try (var progress = new Progress(terminal, true, "Importing", 1)) {
            progress.advance(1);
        }

        var lines = printed.toString(UTF_8).split("\r", -1);
        assertThat(lines[lines.length - 1]).isEmpty();
        assertThat(lines[lines.length - 2]).isBlank().hasSizeGreaterThanOrEqualTo(lines[lines.length - 3].length());
    }

    @Test
    void comesToItsEndWhereThereIsNothingToDo() {
        try (var progress = new Progress(terminal, true, "Importing", 0)) {
            progress.advance(0);
        }

        assertThat(printed.toString(UTF_8)).contains("  0 %");
    }

    @Test
    void isInvisibleInAPipe() {
        try (var progress = new Progress(terminal, false, "Importing", 10)) {
            progress.advance(10);
        }

        assertThat(printed.size()).isZero();
    }
}
