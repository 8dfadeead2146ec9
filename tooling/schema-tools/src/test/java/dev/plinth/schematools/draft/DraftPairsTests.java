package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Sides;
import dev.plinth.schematools.snapshot.Snapshot;
import dev.plinth.schematools.snapshot.SqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of schemas that failed once: each is drafted exactly, or refused in words that say what to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftPairsTests {
    private static final String REFUSED = "-- refused: by hand\n";
    private static final String SINCE_18 = "-- since: 18\n";

    private final Sides sides = Sides.open();
    private final SideDrafts drafts = new SideDrafts(sides);

    /** From one schema to another, on servers of a major version or later. */
    record Pair(String name, boolean refused, int since, String from, String to) {
        @Override
        public String toString() {
            return name;
        }
    }

    Stream<Pair> pairs() {
        return all().filter(pair -> pair.since() <= sides.version());
    }

    private static Stream<Pair> all() {
        try {
            var file = Path.of(Objects.requireNonNull(DraftPairsTests.class.getResource("pairs.sql"))
                    .toURI());
            return Arrays.stream(Files.readString(file).split("(^|\n)-- pair: "))
                    .skip(1)
                    .map(DraftPairsTests::pair);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pair pair(String text) {
        var lines = text.split("\n", 2);
        var sides = lines[1].split("-- to:\n", -1);
        return new Pair(
                lines[0],
                sides[0].startsWith(REFUSED),
                sides[0].startsWith(SINCE_18) ? 18 : 15,
                sides[0].replace(REFUSED, "").replace(SINCE_18, ""),
                sides[1]);
    }

    Stream<Pair> drafted() {
        return pairs().filter(pair -> !pair.refused());
    }

    Stream<Pair> refused() {
        return pairs().filter(Pair::refused);
    }

    @AfterAll
    void closeSides() {
        sides.close();
    }

    @ParameterizedTest
    @MethodSource("drafted")
    void isDraftedExactly(Pair pair) {
        sides.stand(pair.from(), pair.to());

        var draft = drafts.draft(true);

        assertThat(draft.left()).isEmpty();
        assertThat(drafts.leftBy(draft, pair.from())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithAWay(Pair pair) {
        sides.stand(pair.from(), pair.to());

        assertThatThrownBy(() -> drafts.draft(true))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("write a migration by hand that ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysInOneLineWhatDoesNotRun() {
        sides.stand("", """
                create schema beside;
                create function beside.one() returns int language sql as 'select 1';
                create table t (x int default beside.one(), y int);
                """);

        assertThatThrownBy(() -> drafts.draft(true))
                .isInstanceOf(SchemaProblem.class)
                .hasMessageContaining("'create table t ( x integer default beside.one(), y integer )'")
                .hasMessageContaining("schema \"beside\" does not exist")
                .hasMessageNotContaining("\n");
    }

    @Tag("proof")
    @ParameterizedTest
    @MethodSource("pairs")
    void isWrittenDownAndMadeAgain(Pair pair) {
        sides.stand(pair.from(), pair.to());

        var text = Snapshot.of(sides.server(), sides.after(), "public", Set.of(), "the test");

        var again = sides.another(pair.to());
        again.run("all of the schema, and none of others", "drop schema public cascade; create schema public");
        new SqlFile("the snapshot", text).load(again, "");
        assertThat(Difference.between(sides.schema(sides.after()), sides.schema(again)))
                .isEmpty();
    }
}
