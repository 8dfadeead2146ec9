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
import org.junit.jupiter.params.provider.MethodSource;
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
        assertThat(Text.name("name", "\u2003 two  words\t\r\n")).isEqualTo("two  words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u2003\n"})
    void refusesBlankTexts(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.name("name", blank))
                .withMessage("name must not be blank: '" + blank + "'");
    }

    @Test
    void refusesTextsThatPostgresCannotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.name("name", "a\0b"))
                .withMessage("name must not hold a NUL: 'a␀b'");
    }

    @Test
    void refusesKeysThatAnIndexCannotHold() {
        var longest = "x".repeat(500);

        assertThat(Text.name("number", longest + " ")).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.name("number", longest + "y"))
                .withMessage("number must have at most 500 characters: '" + longest + "…'");
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(Text.name("number", "😀".repeat(500))).hasSize(1000);
        assertThat(Text.prose("text", "😀".repeat(10_000))).hasSize(20_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.name("number", "😀".repeat(501)))
                .withMessage("number must have at most 500 characters: '" + "😀".repeat(500) + "…'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.prose("text", "x".repeat(10_001)))
                .withMessageStartingWith("text must have at most 10000 characters: 'xxx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\ude00b", "a\ude00\ud83db", "😀\ud83d"})
    void refusesHalvesOfCharacters(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Text.name("name", text))
                .withMessageStartingWith("name must not hold an unpaired surrogate: '")
                .withMessageContaining("\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1600-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
    void takesInstantsOfTheYearsThatAreStored(Instant instant) {
        assertThat(Timestamp.canonical(instant)).isEqualTo(instant);
    }

    static List<Instant> beyond() {
        return List.of(
                Instant.MIN,
                Instant.parse("1599-12-31T23:59:59.999999Z"),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.MAX);
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void refusesInstantsThatPostgresCannotHold(Instant instant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timestamp.canonical(instant))
                .withMessage("instant must lie in the years 1600 to 9999: " + instant);
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
