package dev.plinth.benchmarks.domain;

import java.math.BigDecimal;

/** A decimal without zeros at its end, so that it equals itself after a round trip. */
public record Amount(BigDecimal value) {
    /** Brings the value into its canonical form. */
    public Amount {
        var stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
