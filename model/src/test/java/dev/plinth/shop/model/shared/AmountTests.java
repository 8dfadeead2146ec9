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
    @CsvSource({"1E+1000", "1E-1001"})
    void refusesMoreDigitsThanItKeeps(String decimal) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Amount.of(decimal))
                .withMessage("amount must have at most 1000 digits on either side of the point: " + decimal);
    }

    @ParameterizedTest
    @CsvSource({"1E+999", "1E-1000"})
    void takesAsManyDigitsAsItKeeps(String decimal) {
        assertThat(Amount.of(decimal).value()).isEqualByComparingTo(decimal);
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
