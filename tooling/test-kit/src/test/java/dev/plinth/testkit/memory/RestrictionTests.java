package dev.plinth.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.memory.RefusedException.Kind;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictionTests {
    private final Library library = new Library(refused -> refused, Duration.ofMillis(50));
    private final MemoryTransactions ofAnn = library.restrictedTo("ann");

    @BeforeEach
    void fill() {
        library.run(() ->
                Stream.of("ann", "bob", "open").forEach(tag -> library.shelves().add(new Shelf(tag, tag).tag(tag))));
    }

    @Test
    void showsWhatMayBeRead() {
        ofAnn.read(() -> {
            assertThat(library.shelves().find("ann")).isPresent();
            assertThat(library.shelves().find("bob")).isEmpty();
            assertThat(library.shelves().exists("bob")).isFalse();
            assertThat(library.shelves().asItIsNow("ann")).isPresent();
            assertThat(library.shelves().asItIsNow("bob")).isEmpty();
            assertThat(library.shelves().names()).containsExactlyInAnyOrder("ann", "open");
            assertThat(library.shelves().count()).isEqualTo(2);
            return "seen";
        });
    }

    @Test
    void keepsWhatMayBeWritten() {
        ofAnn.write(() -> {
            library.shelves().lock("ann").orElseThrow().rename("Poems");
            library.shelves().add(new Shelf("new", "Plays").tag("ann"));
            return "kept";
        });

        assertThat(library.see("ann", Shelf::name)).isEqualTo("Poems");
        assertThat(library.keeps("new")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "open"})
    void refusesToAddWhatMayNotBeWritten(String tag) {
        assertNotAllowed(shelves -> shelves.add(new Shelf("new", "Plays").tag(tag)));
        assertThat(library.keeps("new")).isFalse();
    }

    @Test
    void refusesToChangeWhatMayNotBeWritten() {
        assertNotAllowed(shelves -> shelves.get("open").rename("Poems"));
        assertNotAllowed(shelves -> shelves.remove(shelves.get("open")));
        assertThat(library.see("open", Shelf::name)).isEqualTo("open");
    }

    @Test
    void refusesWhatMayNotBeWrittenOnceItIsFlushed() {
        assertNotAllowed(shelves -> {
            shelves.add(new Shelf("new", "Plays"));
            library.flush();
            throw new IllegalStateException("was not refused");
        });
    }

    @Test
    void findsNothingHiddenToLockOrToRemove() {
        var hidden = library.read(() -> library.shelves().get("bob"));

        library.run(() -> {
            library.shelves().lock("bob");
            InParallel.elsewhere(() -> assertThat(ofAnn.<Boolean>write(
                            () -> library.shelves().lock("bob").isPresent()))
                    .isFalse());
        });
        var removing = catchThrowable(() -> ofAnn.write(() -> {
            library.shelves().remove(hidden);
            return "never";
        }));

        assertThat(removing)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.STALE_VERSION));
    }

    @Test
    void refusesAKeyThatIsTakenByWhatIsHidden() {
        var failure = catchThrowable(() -> ofAnn.write(() -> {
            library.shelves().add(new Shelf("bob", "Plays").tag("ann"));
            return "never";
        }));

        assertThat(failure)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.constraint()).isEqualTo("pk_shelf"));
    }

    @Test
    void refusesAKindForWhichNothingIsSaid() {
        assertNotAllowed(() -> ofAnn.read(() -> library.cards().exists("1")));
        assertNotAllowed(() -> ofAnn.read(() -> library.cards().count()));
        assertNotAllowed(shelves -> library.cards().add(new Card("1", "ann")));
    }

    @Test
    void refusesToSayWhoChangedSomething() {
        assertNotAllowed(() -> ofAnn.read(() -> library.shelves().history("ann")));
    }

    @Test
    void joinsWhatIsRestrictedToTheSame() {
        assertThat(ofAnn.<Long>read(() -> library.restrictedTo("ann")
                        .read(() -> library.read(() -> library.shelves().count()))))
                .isEqualTo(2);
    }

    @Test
    void joinsNothingElse() {
        assertThatThrownBy(() -> library.write(() -> ofAnn.read(() -> "never")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that is restricted cannot join a transaction that is not restricted");
        assertThatThrownBy(() -> library.restrictedTo("bob").write(() -> ofAnn.write(() -> "never")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that is restricted cannot join a transaction that is restricted to another");
    }

    @Test
    void refusesABlankText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Restriction(" "));
    }

    private void assertNotAllowed(Consumer<Library.Shelves> work) {
        assertNotAllowed(() -> ofAnn.write(() -> {
            work.accept(library.shelves());
            return "never";
        }));
    }

    private static void assertNotAllowed(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Kind.NOT_ALLOWED));
    }
}
