package dev.plinth.schematools.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of each kind of object is found and named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTests {
    private final Sides sides = Sides.open();

    @AfterAll
    void closeSides() {
        sides.close();
    }

    Stream<Case> cases() {
        return Stream.of(Case.all(), Case.ofEquivalences())
                .flatMap(List::stream)
                .filter(sample -> sample.since() <= sides.version());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsAndNamesTheChange(Case sample) {
        sides.stand(sample);

        var before = sides.schema(sides.before());
        var after = sides.schema(sides.after());

        assertThat(lines(Difference.between(after, before))).isEqualTo(sample.differences());
        assertThat(Difference.between(before, after))
                .containsExactlyInAnyOrderElementsOf(Difference.between(after, before).stream()
                        .map(MatrixTests::theOtherWay)
                        .toList());
    }

    private static String lines(List<Difference> differences) {
        return differences.stream()
                .flatMap(difference -> difference.lines().stream())
                .collect(joining("\n"));
    }

    private static Difference theOtherWay(Difference difference) {
        return switch (difference.change()) {
            case MISSING -> Difference.unexpected(difference.object());
            case UNEXPECTED -> Difference.missing(difference.object());
            case DIFFERENT ->
                Difference.of(
                        difference.object(),
                        Objects.requireNonNull(difference.aspect()),
                        difference.actual(),
                        difference.expected());
        };
    }
}
