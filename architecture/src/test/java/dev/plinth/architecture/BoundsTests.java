package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.api.v1.ordering.NewLine;
import dev.plinth.shop.api.v1.ordering.OrderDetails;
import dev.plinth.shop.api.v1.shared.Formats;
import dev.plinth.shop.model.customer.EmailAddress;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Filter;
import dev.plinth.shop.model.shared.Text;
import jakarta.validation.constraints.Digits;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message may hold, the model takes, and what the model takes, a message may hold. */
class BoundsTests {
    private static final List<String> TEXTS = Stream.concat(
                    Stream.of(
                            "",
                            " ",
                            "a",
                            "ab",
                            "abc",
                            "a b c",
                            "€€€",
                            "ée1",
                            "a\0b",
                            "\ud83d",
                            "a\ude00\ud83d",
                            "😀",
                            "\u00a0",
                            "a@b",
                            "a b@c",
                            "a@b@c",
                            "@b",
                            "GB",
                            "gb",
                            "GBP",
                            "x".repeat(500),
                            "x".repeat(501),
                            "😀".repeat(500),
                            "😀".repeat(501),
                            "x".repeat(10_000),
                            "x".repeat(10_001),
                            "a@" + "b".repeat(498),
                            "a@" + "b".repeat(499),
                            "abc" + "😀".repeat(9_997)),
                    IntStream.rangeClosed(1, Character.MAX_VALUE)
                            .filter(character -> Character.isWhitespace(character) || Character.isSpaceChar(character))
                            .mapToObj(Character::toString))
            .toList();

    private record Kind(String name, String pattern, Consumer<String> model) {
        boolean isTaken(String text) {
            try {
                model.accept(text);
                return true;
            } catch (IllegalArgumentException refusal) {
                return false;
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind("name", Formats.NAME, text -> Text.name("name", text)),
                new Kind("prose", Formats.PROSE, text -> Text.prose("prose", text)),
                new Kind("word", Formats.WORD, text -> Filter.containing(OrderAttributes.TEXT, text)),
                new Kind("e-mail", Formats.EMAIL, EmailAddress::new),
                new Kind("country", Formats.COUNTRY, CountryCode::new));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areTheSameForTextsInContractAndModel(Kind kind) {
        assertThat(TEXTS)
                .allSatisfy(text -> assertThat(text.matches(kind.pattern()))
                        .as("%s '%s'", kind, text)
                        .isEqualTo(kind.isTaken(text)));
    }

    @Test
    void areTheSameForAmountsInContractAndModel() throws NoSuchFieldException {
        var price = NewLine.class.getDeclaredField("unitPrice").getAnnotation(Digits.class);
        var total = OrderDetails.class
                .getDeclaredField("total")
                .getType()
                .getDeclaredField("amount")
                .getAnnotation(Digits.class);

        assertThat(price.fraction()).isEqualTo(total.fraction());
        assertThat(isTaken(() ->
                        Amount.of(digits(price.integer(), price.fraction())).entered("price")))
                .isTrue();
        assertThat(isTaken(() ->
                        Amount.of(digits(price.integer() + 1, price.fraction())).entered("price")))
                .isFalse();
        assertThat(isTaken(() -> Amount.of(digits(total.integer(), total.fraction()))))
                .isTrue();
        assertThat(isTaken(() -> Amount.of(digits(total.integer() + 1, total.fraction()))))
                .isFalse();
        assertThat(isTaken(() -> Amount.of(digits(1, total.fraction() + 1)))).isFalse();
    }

    private static String digits(int before, int behind) {
        return "9".repeat(before) + "." + "9".repeat(behind);
    }

    private static boolean isTaken(Runnable making) {
        return new Kind("amount", "", text -> making.run()).isTaken("");
    }
}
