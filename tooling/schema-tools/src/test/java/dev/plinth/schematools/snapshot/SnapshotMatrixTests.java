package dev.plinth.schematools.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.schematools.catalog.Case;
import dev.plinth.schematools.catalog.Sample;
import dev.plinth.schematools.catalog.Sides;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The snapshot of each schema of the matrix makes the same schema again. */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotMatrixTests {
    /** What SQL has no words for that would hold on another server: triggers of the server's own are called by a number. */
    private static final Set<String> UNSPEAKABLE = Set.of("foreign key was switched off");

    private final Sides sides = Sides.open();

    @AfterAll
    void closeSides() {
        sides.close();
    }

    Stream<Case> cases() {
        return Sample.of(Case.all().stream()
                .filter(sample -> sample.since() <= sides.version())
                .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makesTheSchemaAgain(Case sample) {
        sides.stand(sample);

        var problem = catchThrowable(() -> Snapshot.of(sides.server(), sides.after(), "public", Set.of(), "the test"));

        assertThat(problem == null).as(String.valueOf(problem)).isEqualTo(!UNSPEAKABLE.contains(sample.toString()));
    }
}
