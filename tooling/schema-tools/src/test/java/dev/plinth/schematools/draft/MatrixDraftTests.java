package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Case;
import dev.plinth.schematools.catalog.Sample;
import dev.plinth.schematools.catalog.Sides;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of each kind of object is drafted, and what the draft makes is what was wanted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("proof")
class MatrixDraftTests {
    private final Sides sides = Sides.open();
    private final SideDrafts drafts = new SideDrafts(sides);

    @AfterAll
    void closeSides() {
        sides.close();
    }

    Stream<Case> drafted() {
        return cases("yes");
    }

    Stream<Case> losing() {
        return cases("loses data");
    }

    Stream<Case> forPeople() {
        return cases("no, .*");
    }

    private Stream<Case> cases(String draft) {
        return Sample.of(Case.all().stream()
                .filter(sample ->
                        sample.since() <= sides.version() && sample.draft().matches(draft))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("drafted")
    void draftsTheChange(Case sample) {
        sides.stand(sample);

        var draft = drafts.draft(false);

        assertThat(draft.files()).isNotEmpty();
        assertThat(draft.left()).isEmpty();
        assertThat(drafts.leftBy(draft, sample.base())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losing")
    void draftsALossOnlyWithLeave(Case sample) {
        sides.stand(sample);

        assertThatThrownBy(() -> drafts.draft(false)).hasMessageContaining("data would be lost");
        var draft = drafts.draft(true);

        assertThat(draft.files()).anyMatch(file -> file.text().contains("-- LOSES DATA: "));
        assertThat(draft.left()).isEmpty();
        assertThat(drafts.leftBy(draft, sample.base())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forPeople")
    void saysWhatIsLeftToPeople(Case sample) {
        sides.stand(sample);

        try {
            assertThat(drafts.draft(false).left()).isNotEmpty();
        } catch (SchemaProblem problem) {
            assertThat(problem).hasMessageMatching("(?s).*(data would be lost|write .* by hand).*");
        }
    }
}
