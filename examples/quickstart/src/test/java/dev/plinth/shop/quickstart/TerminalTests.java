package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTests {
    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\u0007", "\b", "\u009b", "\u202e", "\u2066", "\ud800"})
    void replacesWhatSteersATerminal(String character) {
        assertThat(Terminal.shown("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void showsOneLine() {
        assertThat(Terminal.shown("a\r\nb\tc\u2028d")).isEqualTo("a b c d");
    }

    /** A joiner and a soft hyphen belong to words; a flag is two characters of four bytes. */
    @Test
    void leavesWordsAsTheyAre() {
        var words = "LAMP £5 \u0646\u0645\u06cc\u200c\u062e\u0648 co\u00adop \ud83c\uddec\ud83c\udde7";

        assertThat(Terminal.shown(words)).isEqualTo(words);
    }
}
