package dev.plinth.shop.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedValuesTests {
    @ParameterizedTest
    @ValueSource(strings = {"GB", "EU", "XU", "ZZ"})
    void takesTwoCapitalLettersAsACountry(String letters) {
        assertThat(new CountryCode(letters)).isEqualTo(new CountryCode(letters)).hasToString(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "gb", "GBR", "G1", "ÄÖ", " GB"})
    void refusesWhatIsNoCountry(String letters) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountryCode(letters))
                .withMessage("country must be two capital letters: '" + letters + "'");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void refusesAQuantityThatIsNotAboveZero(long pieces) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(pieces))
                .withMessage("quantity must be above zero: " + pieces);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, Long.MAX_VALUE})
    void takesEveryQuantityAboveZero(long pieces) {
        assertThat(new Quantity(pieces).value()).isEqualTo(pieces);
    }

    @Test
    void stripsTexts() {
        assertThat(Text.require("name", "\u2003 two  words\t\r\n")).isEqualTo("two  words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u2003\n"})
    void refusesBlankTexts(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.require("name", blank))
                .withMessage("name must not be blank: '" + blank + "'");
    }

    @Test
    void refusesTextsThatPostgresCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.require("name", "a\0b"))
                .withMessage("name must not hold a NUL: 'a␀b'");
    }

    @Test
    void refusesKeysThatAnIndexCannotHold() {
        var longest = "x".repeat(500);

        assertThat(Text.key("number", longest + " ")).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.key("number", longest + "y"))
                .withMessage("number must have at most 500 characters: '" + longest + "…'");
    }

    @Test
    void cutsInstantsToMicroseconds() {
        assertThat(Timestamp.canonical(Instant.parse("2010-12-01T08:26:00.123456999Z")))
                .isEqualTo(Instant.parse("2010-12-01T08:26:00.123456Z"));
    }

    @Test
    void keepsACopyOfAPage() {
        var items = new ArrayList<>(List.of("a"));
        var page = new Page<String, String>(items, Optional.of("a"));

        items.clear();

        assertThat(page.items()).containsExactly("a");
    }

    @Test
    void namesFailures() {
        assertThat(new NotFound("order", "536365")).isInstanceOf(Failure.class).hasMessage("no order 536365");
        assertThat(new StaleVersion("Order", null))
                .hasMessage("Order was changed by another transaction in between; read it again");
        assertThat(new DuplicateKey("uq_order", "it is there", null).constraint())
                .isEqualTo("uq_order");
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> {
                    throw new BrokenRule("rule", "why");
                })
                .withMessage("why")
                .satisfies(failure -> assertThat(failure.rule()).isEqualTo("rule"));
    }
}
