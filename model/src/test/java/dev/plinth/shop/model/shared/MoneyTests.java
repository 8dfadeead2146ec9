package dev.plinth.shop.model.shared;

import static dev.plinth.shop.model.shared.SampleMoney.EUROS;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;
import static dev.plinth.shop.model.shared.SampleMoney.euros;
import static dev.plinth.shop.model.shared.SampleMoney.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {
    @Test
    void isEqualInAmountAndCurrency() {
        assertThat(pounds("2.50"))
                .isEqualTo(pounds("2.5"))
                .isNotEqualTo(pounds("2.51"))
                .isNotEqualTo(euros("2.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, GBP, 2.50 GBP",
        "2.5505, GBP, 2.5505 GBP",
        "100, JPY, 100 JPY",
        "0.5, JPY, 0.5 JPY",
        "3, XXX, 3 XXX"
    })
    void writesAtLeastTheDecimalsOfItsCurrency(String amount, String currency, String written) {
        assertThat(new Money(Amount.of(amount), Currency.getInstance(currency))).hasToString(written);
    }

    @Test
    void addsAndTakesAwayExactly() {
        assertThat(pounds("0.1").plus(pounds("0.205"))).isEqualTo(pounds("0.305"));
        assertThat(pounds("0.305").minus(pounds("0.1"))).isEqualTo(pounds("0.205"));
        assertThat(pounds("1").minus(pounds("1"))).isEqualTo(Money.zero(POUNDS));
    }

    @Test
    void refusesToTakeAwayMoreThanItIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pounds("1").minus(pounds("1.01")))
                .withMessage("amount must not be below zero: -0.01");
    }

    @Test
    void refusesAnotherCurrency() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pounds("1").plus(euros("2")))
                .withMessage("money must be in GBP: 2.00 EUR");
        assertThatIllegalArgumentException().isThrownBy(() -> pounds("1").minus(euros("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> pounds("1").in(EUROS));
        assertThat(pounds("1").in(POUNDS)).isEqualTo(Amount.of("1"));
    }

    @Test
    void isEnteredInWhatHasAMinorUnit() {
        assertThat(Money.currency("JPY")).isEqualTo(Currency.getInstance("JPY"));
        for (var code : List.of("XXX", "XTS", "XAU", "XDR", "ZZZ", "gbp", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Money.currency(code))
                    .withMessage("must be a currency of ISO 4217 that has a minor unit: '" + code + "'");
        }
    }

    @Test
    void knowsNothing() {
        assertThat(Money.zero(EUROS).isZero()).isTrue();
        assertThat(pounds("0.001").isZero()).isFalse();
    }

    @Test
    void refusesACurrencyThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1", "XYZW"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of("one", "GBP"));
    }
}
