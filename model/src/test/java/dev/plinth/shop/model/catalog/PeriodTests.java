package dev.plinth.shop.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {
    @ParameterizedTest
    @CsvSource({
        "1, 3, 3, 5, false",
        "1, 3, 2, 5, true",
        "1, 5, 2, 3, true",
        "1, 3, 1, 3, true",
        "1, 3, 4, 5, false",
        "1, , 4, , true",
        "1, , 4, 5, true",
        "4, , 1, 4, false",
        "4, , 1, 5, true"
    })
    void overlapsWhatSharesAnInstant(
            long from, @Nullable Long until, long otherFrom, @Nullable Long otherUntil, boolean overlaps) {
        var one = period(from, until);
        var other = period(otherFrom, otherUntil);

        assertThat(one.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(one)).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "2, true", "3, false", "4, false"})
    void containsItsFirstInstantAndNotItsEnd(long second, boolean contained) {
        assertThat(period(1, 3L).contains(Instant.ofEpochSecond(second))).isEqualTo(contained);
    }

    @Test
    void goesOnWithoutEnd() {
        assertThat(Period.since(Instant.EPOCH).contains(Instant.MAX)).isTrue();
        assertThat(Period.since(Instant.EPOCH)).isEqualTo(new Period(Instant.EPOCH, null));
    }

    @Test
    void cutsToMicroseconds() {
        var cut = new Period(Instant.EPOCH.plusNanos(1999), Instant.EPOCH.plusNanos(3999));

        assertThat(cut).isEqualTo(new Period(Instant.EPOCH.plusNanos(1000), Instant.EPOCH.plusNanos(3000)));
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "3, 2"})
    void refusesToEndBeforeItBegins(long from, long until) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> period(from, until))
                .withMessage("period must begin before it ends: " + Instant.ofEpochSecond(from) + " to "
                        + Instant.ofEpochSecond(until));
    }

    @Test
    void refusesToLastNoMicrosecond() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(Instant.EPOCH, Instant.EPOCH.plusNanos(999)));
    }

    private static Period period(long from, @Nullable Long until) {
        return new Period(Instant.ofEpochSecond(from), until == null ? null : Instant.ofEpochSecond(until));
    }
}
