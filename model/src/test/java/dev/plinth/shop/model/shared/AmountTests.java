package dev.plinth.shop.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTests {
    @ParameterizedTest
    @CsvSource({"9.9900, 9.99", "10.00, 10", "1E+3, 1000", "0.000, 0", "-0.0, 0", "0.10500, 0.105"})
    void hasOneForm(String written, String canonical) {
        var amount = Amount.of(written);

        assertThat(amount).isEqualTo(new Amount(new BigDecimal(canonical))).hasToString(canonical);
        assertThat(amount).hasSameHashCodeAs(Amount.of(canonical));
        assertThat(amount.value().scale()).isNotNegative();
    }

    @Test
    void tellsAmountsApart() {
        assertThat(Amount.of("1")).isNotEqualTo(Amount.of("1.001"));
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of("-0.01"))
                .withMessage("amount must not be below zero: -0.01");
    }

    @ParameterizedTest
    @CsvSource({"1E+100", "1E-21", "1E+2147483647", "1E-2147483647"})
    void refusesMoreDigitsThanItKeeps(String decimal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(decimal))
                .withMessage("amount must have at most 100 digits before the point and 20 behind it: " + decimal);
    }

    @ParameterizedTest
    @CsvSource({"1E+99", "1E-20"})
    void takesAsManyDigitsAsItKeeps(String decimal) {
        assertThat(Amount.of(decimal).value()).isEqualByComparingTo(decimal);
    }

    @Test
    void tellsWhatIsEnteredFromWhatIsASum() {
        var most = "9".repeat(20) + "." + "9".repeat(20);

        assertThat(Amount.of(most).entered("price")).hasToString(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of("1E+20").entered("price"))
                .withMessage("price must have at most 20 digits before the point: 100000000000000000000");
    }

    @Test
    void holdsWhateverCanBeTheSumOfWhatIsEntered() {
        var price = Amount.of("9".repeat(20) + "." + "9".repeat(20));
        var line = price.times(new Quantity(Long.MAX_VALUE));
        var order = line.value().multiply(BigDecimal.valueOf(Integer.MAX_VALUE));
        var month = order.multiply(BigDecimal.valueOf(Long.MAX_VALUE));

        assertThat(new Amount(month).plus(new Amount(month)).value()).isEqualByComparingTo(month.add(month));
    }

    @Test
    void addsExactly() {
        assertThat(Amount.of("0.1").plus(Amount.of("0.2"))).isEqualTo(Amount.of("0.3"));
    }

    @Test
    void multipliesExactly() {
        assertThat(Amount.of("0.105").times(new Quantity(3_000_000_000L))).isEqualTo(Amount.of("315000000"));
    }

    @Test
    void knowsNothing() {
        assertThat(Amount.ZERO.isZero()).isTrue();
        assertThat(Amount.of("0.0001").isZero()).isFalse();
    }

    @Test
    void comparesByValue() {
        assertThat(Amount.of("9.5")).isLessThan(Amount.of("10")).isEqualByComparingTo(Amount.of("9.50"));
    }
}
