package dev.plinth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTests {
    @Test
    void findsQuartilesBetweenValues() {
        var values = List.of(4.0, 1.0, 3.0, 2.0);

        assertThat(Measured.median(values)).isEqualTo(2.5);
        assertThat(Measured.quantile(values, 0.25)).isEqualTo(1.75);
        assertThat(Measured.quantile(values, 1)).isEqualTo(4.0);
    }

    @Test
    void comparesRoundByRound() {
        assertThat(Measured.ratios(List.of(2.0, 30.0), List.of(1.0, 10.0))).containsExactly(2.0, 3.0);
    }
}
