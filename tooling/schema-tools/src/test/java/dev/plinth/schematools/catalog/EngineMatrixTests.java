package dev.plinth.schematools.catalog;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.engine.Engine;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the catalog differs, the engine finds something to do, too; where it does not, the reason is told. */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineMatrixTests {
    private static final Map<String, String> MISSED = Map.ofEntries(
            entry("check holds for new rows only", "what holds for all rows holds for new ones, and it leaves it"),
            entry("foreign key was switched off", "it reads no triggers of the server's own"),
            entry("grant on the sequence of an identity is given", "it reads that sequence as a part of the column"),
            entry("grant on what is yet to come is given", "it reads no default privileges"),
            entry("index tells replicas which row", "it reads no replica identity"),
            entry("index is sampled more", "it reads no statistics targets of indexes"),
            entry("table tells replicas the whole old row", "it reads no replica identity"));

    private final Sides sides = Sides.open();

    @AfterAll
    void closeSides() {
        sides.close();
    }

    Stream<Case> cases() {
        return Case.all().stream().filter(sample -> sample.since() <= sides.version());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hasSomethingToDo(Case sample) {
        sides.stand(sample);

        assertThat(isFound()).as(sample.toString()).isEqualTo(!MISSED.containsKey(sample.toString()));
    }

    /** An order that would lose rows is refused, so it was found. */
    private boolean isFound() {
        var before = Engine.read(sides.before(), "public", Set.of());
        var after = Engine.read(sides.after(), "public", Set.of());
        try {
            return !before.changesTo(after).isEmpty();
        } catch (SchemaProblem e) {
            return true;
        }
    }
}
