package dev.plinth.schematools.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Sample;
import dev.plinth.schematools.catalog.Sides;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of object, made, changed, dropped and renamed, under a plain name, a quoted one and one with a blank, alone and
 * with something that depends on it: its draft comes exactly to its end, or one line names the object.
 */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedDraftTests {
    private static final int AT_LEAST = 600;
    private static final String REFUSED = "-- refused: ";

    private final Sides sides = Sides.open();
    private final SideDrafts drafts = new SideDrafts(sides);

    /**
     * A kind of object.
     *
     * @param before SQL that makes what it stands on, behind a line that says which operation is refused, if any is
     * @param first SQL that makes it
     * @param second SQL that makes it otherwise
     * @param user SQL that makes what depends on it; empty if nothing can
     */
    record Template(String name, String before, String first, String second, String user) {}

    /** What happens to the object. */
    enum Operation {
        CREATE,
        CHANGE,
        DROP,
        RENAME
    }

    /** How the object is called, and its table. */
    enum Naming {
        PLAIN("thing", "other", "holder"),
        QUOTED("\"Thing\"", "\"Other\"", "\"Holder\""),
        WITH_BLANK("\"a thing\"", "\"an.other\"", "\"a.holder\"");

        private final String name;
        private final String other;
        private final String table;

        Naming(String name, String other, String table) {
            this.name = name;
            this.other = other;
            this.table = table;
        }

        String in(String sql) {
            return sql.replace("${name}", name).replace("${table}", table);
        }

        String renamedIn(String sql) {
            return sql.replace("${name}", other).replace("${table}", table);
        }
    }

    /** From one schema to another. */
    record Pair(Template template, Operation operation, Naming naming, boolean used) {
        String from() {
            return naming.in(all(operation == Operation.CREATE ? "" : template.first));
        }

        String to() {
            return switch (operation) {
                case CREATE -> naming.in(all(template.first));
                case CHANGE -> naming.in(all(template.second));
                case DROP -> naming.in(all(""));
                case RENAME -> naming.renamedIn(all(template.first));
            };
        }

        /** What uses the object comes and goes with it. */
        private String all(String object) {
            return template.before + object + (used && !object.isEmpty() ? template.user : "");
        }

        /** Where only people can say what becomes of values. */
        boolean refused() {
            return template.before.startsWith(REFUSED + operation + "\n");
        }

        List<Rename> renames() {
            return switch (operation == Operation.RENAME ? template.name : "") {
                case "table" -> List.of(new Rename(Optional.of(naming.name), naming.other));
                case "column" ->
                    List.of(new Rename(
                            Optional.of(naming.table + "." + naming.name), naming.table + "." + naming.other));
                default -> List.of();
            };
        }

        @Override
        public String toString() {
            return template.name + ", " + operation + ", " + naming + (used ? ", used" : "");
        }
    }

    static Stream<Pair> pairs() {
        return templates()
                .flatMap(template -> Arrays.stream(Operation.values())
                        .flatMap(operation -> Arrays.stream(Naming.values())
                                .flatMap(naming -> Stream.of(false, true)
                                        .filter(used -> !used || !template.user.isBlank())
                                        .map(used -> new Pair(template, operation, naming, used)))));
    }

    private static Stream<Template> templates() {
        try {
            var file = Path.of(Objects.requireNonNull(GeneratedDraftTests.class.getResource("kinds.sql"))
                    .toURI());
            return Arrays.stream(Files.readString(file).split("(^|\n)-- kind: "))
                    .skip(1)
                    .map(GeneratedDraftTests::template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Template template(String text) {
        var lines = text.split("\n", 2);
        var parts = lines[1].split("-- (?:first|second|user):\n", -1);
        return new Template(lines[0], parts[0], parts[1], parts[2], parts[3]);
    }

    static Stream<Pair> sample() {
        return Sample.of(pairs().toList());
    }

    @AfterAll
    void closeSides() {
        sides.close();
    }

    @Test
    void areMany() {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    @ParameterizedTest
    @MethodSource("sample")
    void comesExactlyToItsEnd(Pair pair) {
        sides.stand(pair.from(), pair.to());
        if (pair.refused()) {
            assertThatThrownBy(() -> draft(pair))
                    .isInstanceOf(SchemaProblem.class)
                    .hasMessageContaining("write a migration by hand that ")
                    .hasMessageContaining(pair.naming().name)
                    .hasMessageNotContaining("\n");
            return;
        }

        var draft = draft(pair);

        assertThat(draft.left()).isEmpty();
        assertThat(drafts.leftBy(draft, pair.from())).isEmpty();
    }

    private Draft draft(Pair pair) {
        return pair.renames().isEmpty() ? drafts.draft(true) : drafts.draft("Rename it", true, pair.renames());
    }
}
