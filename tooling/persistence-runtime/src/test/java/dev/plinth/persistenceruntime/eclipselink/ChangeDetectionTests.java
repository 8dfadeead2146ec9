package dev.plinth.persistenceruntime.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.persistenceruntime.depot.Box;
import dev.plinth.persistenceruntime.depot.Depot;
import dev.plinth.persistenceruntime.depot.Shelf;
import dev.plinth.persistenceruntime.depot.Size;
import dev.plinth.testkit.TestDatabase;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeDetectionTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(Depot.TEMPLATE);

    private final Shelf shelf = new Shelf("a", 3);
    private Depot depot;

    @BeforeEach
    void open() {
        depot = new Depot(DATABASE);
        depot.run("truncate shelf, pallet, box");
        depot.write(() -> depot.shelves().add(shelf));
        depot.log().clear();
    }

    @AfterEach
    void close() {
        depot.close();
    }

    static Stream<Named<Consumer<Shelf>>> changes() {
        return Stream.of(
                Named.of("a record", shelf -> shelf.label("b")),
                Named.of("a record that was null", shelf -> shelf.measure(new Size(2, 3))),
                Named.of("another part", shelf -> shelf.boxes().add(new Box("bolts", 1))),
                Named.of("a part less", shelf -> shelf.boxes().remove(1)),
                Named.of(
                        "another part in the place of one",
                        shelf -> shelf.boxes().set(0, new Box("bolts", 1))),
                Named.of("something in a part", shelf -> shelf.boxes().get(2).fill(77)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void writesAChangeAndRaisesTheVersion(Consumer<Shelf> change) {
        depot.write(() -> change.accept(depot.shelves().get(shelf.id())));

        assertThat(depot.writes()).isNotEmpty();
        assertThat(depot.rows("select version from shelf")).containsExactly("2");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void writesAChangeAfterOneThatWasFlushed(Consumer<Shelf> change) {
        depot.write(() -> {
            var found = depot.shelves().get(shelf.id());
            found.measure(new Size(1, 1));
            depot.shelves().loads();
            change.accept(found);
        });

        assertThat(depot.rows("select version from shelf")).containsExactly("3");
    }

    /** What is lost in silence when it is not kept would be found out much later, by a user. */
    @ParameterizedTest
    @MethodSource("changes")
    void refusesAChangeInWorkThatReads(Consumer<Shelf> change) {
        assertThatThrownBy(() -> depot.read(() -> {
                    change.accept(depot.shelves().get(shelf.id()));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("read-only");

        assertThat(depot.rows("select version from shelf")).containsExactly("1");
    }

    @Test
    void writesNothingWhereNothingChanged() {
        depot.write(() -> {
            var found = depot.shelves().get(shelf.id());
            found.boxes().forEach(box -> box.fill(box.stock().pieces().value()));
            found.label(found.label().value());
        });

        assertThat(depot.writes()).isEmpty();
    }

    @Test
    void doesNotLoadAListToCompareIt() {
        depot.write(() -> depot.shelves().get(shelf.id()).label("b"));

        assertThat(depot.log().statements()).noneMatch(sql -> sql.contains("box"));
    }
}
