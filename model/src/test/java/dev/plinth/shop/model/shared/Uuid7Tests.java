package dev.plinth.shop.model.shared;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.InParallel;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Uuid7Tests {
    @Test
    void bearsItsVersionAndVariant() {
        assertThat(Stream.generate(Uuid7::next).limit(10_000))
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7))
                .allSatisfy(id -> assertThat(id.variant()).isEqualTo(2));
    }

    @Test
    void beginsWithTheMillisecondsSinceTheEpoch() {
        long before = Instant.now().toEpochMilli();
        long millis = Uuid7.next().getMostSignificantBits() >>> 16;
        long after = Instant.now().toEpochMilli();

        assertThat(millis).isBetween(before, after);
    }

    @Test
    void sortsByTheTimeItWasMade() {
        var first = Uuid7.next();
        var afterwards = Instant.now().plusNanos(2_000);
        while (!Instant.now().isAfter(afterwards)) {
            Thread.onSpinWait();
        }
        var second = Uuid7.next();

        assertThat(second.toString()).isGreaterThan(first.toString());
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void goesOnWithTheFractionOfTheMillisecond() {
        var fractions = Stream.generate(Uuid7::next)
                .limit(100_000)
                .map(id -> id.getMostSignificantBits() & 0xFFF)
                .collect(toSet());

        assertThat(fractions)
                .hasSizeGreaterThan(100)
                .allSatisfy(fraction -> assertThat(fraction).isBetween(0L, 4095L));
    }

    @Test
    void neverComesTwiceFromManyThreads() {
        int threads = 8;
        int each = 50_000;

        var ids = IntStream.range(0, threads)
                .mapToObj(thread -> InParallel.begin(
                        () -> Stream.generate(Uuid7::next).limit(each).toList()))
                .toList()
                .stream()
                .flatMap(made -> made.join().stream())
                .collect(toSet());

        assertThat(ids).hasSize(threads * each).doesNotContain(new UUID(0, 0));
    }
}
