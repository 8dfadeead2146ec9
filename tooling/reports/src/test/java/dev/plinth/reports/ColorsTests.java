package dev.plinth.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColorsTests {
    @Test
    void appearOnATerminal() {
        assertThat(Colors.of(true, Map.of("TERM", "xterm"))).isEqualTo(Colors.ANSI);
        assertThat(Colors.ANSI.red("broken")).isEqualTo("\u001b[1;31mbroken\u001b[0m");
    }

    @Test
    void stayAwayFromFiles() {
        assertThat(Colors.of(false, Map.of("TERM", "xterm"))).isEqualTo(Colors.NONE);
        assertThat(Colors.NONE.red("broken")).isEqualTo("broken");
    }

    @Test
    void stayAwayWhereSomebodyAsks() {
        assertThat(Colors.of(true, Map.of("NO_COLOR", "1"))).isEqualTo(Colors.NONE);
        assertThat(Colors.of(true, Map.of("NO_COLOR", ""))).isEqualTo(Colors.ANSI);
        assertThat(Colors.of(true, Map.of("TERM", "dumb"))).isEqualTo(Colors.NONE);
    }
}
