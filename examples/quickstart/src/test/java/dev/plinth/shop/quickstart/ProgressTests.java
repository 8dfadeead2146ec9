package dev.plinth.shop.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.quickstart.Progress.Unit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProgressTests {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Screen terminal = new Screen(new PrintStream(printed, true, UTF_8), 80);
    private long now = 42;

    @Test
    void growsWhileWorkIsDone() {
        var progress = ofRows(200);

        progress.show();
        progress.advance(50);
        wait(Duration.ofMillis(200));
        progress.advance(50);
        progress.advance(100);

        assertThat(shown())
                .containsExactly(
                        "Importing [" + " ".repeat(20) + "]   0 %",
                        "Importing [" + "#".repeat(10) + " ".repeat(10) + "]  50 %",
                        "Importing [" + "#".repeat(20) + "] 100 %");
    }

    @Test
    void saysHowFastItIsAndHowLongItWillTake() {
        var progress = ofRows(1_000_000);

        wait(Duration.ofSeconds(10));
        progress.advance(125_000);

        assertThat(shown()).containsExactly("Importing [##" + " ".repeat(18) + "]  12 %, 12,500 rows/s, 1:10 left");
    }

    @Test
    void countsBytesInMegabytes() {
        var progress = new Progress(terminal, true, "Reading  ", 100 << 20, Unit.BYTES, () -> now);

        wait(Duration.ofSeconds(2));
        progress.advance(50 << 20);

        assertThat(shown()).containsExactly("Reading   [##########          ]  50 %, 25 MB/s, 0:02 left");
    }

    @Test
    void saysHowLongItHasTakenWhereTheLengthIsNotKnown() {
        var progress = new Progress(terminal, true, "Migrating", 0, Unit.ROWS, () -> now);

        progress.show();
        assertThat(shown()).isEmpty();
        wait(Duration.ofSeconds(1));
        progress.show();
        wait(Duration.ofSeconds(100));
        progress.show();

        assertThat(shown()).containsExactly("Migrating 1 s", "Migrating 101 s");
    }

    @Test
    @Timeout(60)
    void goesOnByItselfWhereNothingAdvances() throws InterruptedException {
        try (var progress = Progress.ofUnknownLength(terminal, true, "Starting")) {
            while (!printed.toString(UTF_8).contains("Starting 1 s")) {
                Thread.sleep(10);
                progress.advance(0);
            }
        }

        assertThat(printed.toString(UTF_8)).endsWith("\r");
    }

    @Test
    void printsOnlyWhatChanges() {
        var progress = ofRows(1_000_000);

        for (int step = 0; step < 1000; step++) {
            progress.advance(1);
            progress.show();
        }

        assertThat(shown()).hasSize(1);
    }

    @Test
    void isGoneWhenTheWorkIs() {
        try (var progress = ofRows(1)) {
            progress.advance(1);
        }

        var lines = printed.toString(UTF_8).split("\r", -1);
        assertThat(lines[lines.length - 1]).isEmpty();
        assertThat(lines[lines.length - 2]).isBlank().hasSameSizeAs(lines[lines.length - 3]);
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
        try (var progress = new Progress(terminal, false, "Importing", 10);
                var waiting = Progress.ofUnknownLength(terminal, false, "Starting")) {
            progress.advance(10);
            waiting.show();
        }

        assertThat(printed.size()).isZero();
    }

    private Progress ofRows(long total) {
        return new Progress(terminal, true, "Importing", total, Unit.ROWS, () -> now);
    }

    private void wait(Duration duration) {
        now += duration.toNanos();
    }

    private List<String> shown() {
        return printed.toString(UTF_8)
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
