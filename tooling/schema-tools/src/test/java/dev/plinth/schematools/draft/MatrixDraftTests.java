package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.migrationrunner.Sequence;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Case;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Kind;
import dev.plinth.schematools.catalog.Sides;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Contexts CONTEXTS = new Contexts(
            List.of(new Sequence("migration", "history", List.of("filesystem:db/migration"))), List.of(), Map.of());

    private final Sides sides = Sides.open();

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
        return Case.all().stream()
                .filter(sample ->
                        sample.since() <= sides.version() && sample.draft().matches(draft));
    }

    @ParameterizedTest
    @MethodSource("drafted")
    void draftsTheChange(Case sample) {
        sides.stand(sample);

        var draft = draft(false);

        assertThat(draft.files()).isNotEmpty();
        assertThat(draft.left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("losing")
    void draftsALossOnlyWithLeave(Case sample) {
        sides.stand(sample);

        assertThatThrownBy(() -> draft(false)).hasMessageContaining("data would be lost");
        var draft = draft(true);

        assertThat(draft.files()).anyMatch(file -> file.text().contains("-- LOSES DATA: "));
        assertThat(draft.left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forPeople")
    void saysWhatIsLeftToPeople(Case sample) {
        sides.stand(sample);

        try {
            assertThat(draft(false).left()).isNotEmpty();
        } catch (SchemaProblem problem) {
            assertThat(problem).hasMessageMatching("(?s).*(data would be lost|write .* by hand).*");
        }
    }

    private Draft draft(boolean allowDataLoss) {
        return Draft.of(
                new Bench(sides.after(), "public", Set.of()),
                new Bench(sides.before(), "public", Set.of()),
                CONTEXTS,
                new Intent("Change it", Optional.empty(), allowDataLoss, new Renames(allNew(), "renames")));
    }

    /** No case means that something has another name. */
    private List<Rename> allNew() {
        return Difference.between(sides.schema(sides.after()), sides.schema(sides.before())).stream()
                .filter(difference -> difference.change() == Difference.Change.MISSING)
                .map(Difference::object)
                .filter(object -> object.kind() == Kind.TABLE || object.kind() == Kind.COLUMN)
                .map(object -> new Rename(Optional.empty(), object.name()))
                .toList();
    }
}
