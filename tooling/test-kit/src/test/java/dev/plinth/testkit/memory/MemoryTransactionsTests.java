package dev.plinth.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.memory.RefusedException.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTransactionsTests {
    private final Library library = new Library();

    @Test
    void keepsWhatItsWorkHasDone() {
        var result = library.write(() -> {
            library.shelves().add(new Shelf("1", "Poems").put("Odes"));
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(library.see("1", Shelf::books))
                .singleElement()
                .satisfies(book -> assertThat(book.title()).isEqualTo("Odes"));
    }

    @Test
    void raisesTheVersionOfWhatWasFlushedOnceForEachChange() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        library.run(() -> {
            var shelf = library.shelves().get("1");
            shelf.rename("Plays");
            var added = new Shelf("2", "Novels");
            library.shelves().add(added);
            library.flush();
            library.flush();

            assertThat(List.of(shelf.version(), added.version())).containsExactly(2L, 1L);
            added.rename("Stories");
        });

        assertThat(library.see("1", Shelf::version)).isEqualTo(2);
        assertThat(library.see("2", Shelf::version)).isEqualTo(2);
    }

    @Test
    void keepsNothingThatWasFlushedByWorkThatFails() {
        assertThatThrownBy(() -> library.run(() -> {
                    library.shelves().add(new Shelf("1", "Poems"));
                    library.flush();
                    throw new ArithmeticException();
                }))
                .isInstanceOf(ArithmeticException.class);

        assertThat(library.keeps("1")).isFalse();
    }

    @Test
    void keepsNothingOfWorkThatFails() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        assertThatThrownBy(() -> library.run(() -> {
                    library.shelves().get("1").rename("Plays");
                    library.shelves().add(new Shelf("2", "Novels"));
                    throw new ArithmeticException();
                }))
                .isInstanceOf(ArithmeticException.class);

        assertThat(library.see("1", Shelf::name)).isEqualTo("Poems");
        assertThat(library.keeps("2")).isFalse();
    }

    @Test
    void keepsNothingOfWorkInWhichInnerWorkFailed() {
        assertThatThrownBy(() -> library.run(() -> {
                    library.shelves().add(new Shelf("1", "Poems"));
                    catchThrowable(() -> library.run(() -> {
                        throw new ArithmeticException();
                    }));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work went on after a part of it had failed; nothing of it is kept")
                .hasCauseInstanceOf(ArithmeticException.class);

        assertThat(library.keeps("1")).isFalse();
    }

    @Test
    void keepsNothingOfWorkInWhichARefusalWasCaught() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        assertThatThrownBy(() -> library.run(() -> {
                    library.shelves().add(new Shelf("2", "Novels"));
                    catchThrowable(() -> library.shelves().add(new Shelf("1", "Plays")));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(RefusedException.class);

        assertThat(library.keeps("2")).isFalse();
    }

    @Test
    void keepsWorkInWhichReadingFailed() {
        library.run(() -> {
            library.shelves().add(new Shelf("1", "Poems"));
            catchThrowable(() -> library.see("2", Shelf::name));
        });

        assertThat(library.keeps("1")).isTrue();
    }

    @Test
    void hidesFromOthersWhatIsNotKeptYet() {
        library.run(() -> {
            library.shelves().add(new Shelf("1", "Poems"));

            InParallel.elsewhere(() -> assertThat(library.keeps("1")).isFalse());
        });
    }

    @Test
    void countsInTheVersionEachTransactionThatChanges() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));
        library.run(() -> library.shelves().get("1").put("Odes"));
        library.run(() -> library.shelves().get("1").name());

        assertThat(library.see("1", Shelf::version)).isEqualTo(2);
    }

    @Test
    void tellsWhatWasKeptItsVersion() {
        var shelf = new Shelf("1", "Poems");

        library.run(() -> library.shelves().add(shelf));

        assertThat(shelf.version()).isOne();
    }

    @Test
    void leavesTheVersionOfWhatWasNotKept() {
        var shelf = new Shelf("1", "Poems").lend("Odes", "ann");

        catchThrowable(() -> library.run(() -> library.shelves().add(shelf)));

        assertThat(shelf.version()).isZero();
    }

    @Test
    void refusesAStaleVersion() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        var failure = catchThrowable(() -> library.run(() -> {
            var shelf = library.shelves().get("1");
            InParallel.elsewhere(
                    () -> library.run(() -> library.shelves().get("1").tag("by another")));
            shelf.tag("mine");
        }));

        assertThat(kind(failure)).isEqualTo(Kind.STALE_VERSION);
        assertThat(failure).hasMessage("Shelf 1 was changed by another transaction in between; read it again");
        assertThat(library.see("1", Shelf::tags)).containsExactly("by another");
    }

    @Test
    void refusesToChangeInsideReading() {
        assertThatThrownBy(() -> library.read(() -> library.write(() -> "never")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("work that may change rows cannot join a read-only transaction");
    }

    @Test
    void refusesToKeepWhatReadingChanged() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        assertThatThrownBy(() -> library.see("1", shelf -> shelf.tag("never")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a read-only transaction cannot change [Shelf 1]");
        assertThatThrownBy(() -> library.read(() -> library.shelves().lock("1")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a read-only transaction cannot lock Shelf 1");

        assertThat(library.see("1", Shelf::tags)).isEmpty();
    }

    @Test
    void readsOneSnapshot() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        var seen = library.read(() -> {
            InParallel.elsewhere(() -> library.run(() -> {
                library.shelves().get("1").rename("Plays");
                library.shelves().add(new Shelf("2", "Novels"));
            }));
            return library.shelves().names().toList();
        });

        assertThat(seen).containsExactly("Poems");
    }

    @Test
    void seesWhatIsKeptAtEachStepOfWriting() {
        var seen = library.write(() -> {
            InParallel.elsewhere(() -> library.run(() -> library.shelves().add(new Shelf("1", "Poems"))));
            return library.shelves().exists("1");
        });

        assertThat(seen).isTrue();
    }

    @Test
    void refusesRepositoriesOutside() {
        assertThatThrownBy(() -> library.shelves().count())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("repositories work inside a transaction; there is none on this thread");
    }

    @Test
    void beginsAgainWithACleanSlate() {
        catchThrowable(() -> library.run(() -> {
            throw new ArithmeticException();
        }));

        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        assertThat(library.keeps("1")).isTrue();
    }

    @Test
    void notesOnWhoseBehalfItWorks() {
        library.as("ann").write(() -> {
            library.shelves().add(new Shelf("1", "Poems"));
            return true;
        });
        var made = library.read(() -> library.shelves().history("1")).orElseThrow();

        var changed = library.as("bob").write(() -> {
            library.shelves().get("1").tag("old");
            return library.shelves().history("1").orElseThrow();
        });

        assertThat(made).isEqualTo(new Audit(made.createdAt(), "ann", made.createdAt(), "ann"));
        assertThat(changed).isEqualTo(new Audit(made.createdAt(), "ann", changed.updatedAt(), "bob"));
        assertThat(library.read(() -> library.shelves().history("1"))).contains(changed);
        assertThat(library.read(() -> library.shelves().history("2"))).isEmpty();
    }

    @Test
    void waitsForALockUntilItIsFree() {
        library.run(() -> library.shelves().add(new Shelf("1", "Poems")));

        var changing = library.write(() -> {
            var shelf = library.shelves().lock("1").orElseThrow();
            var waiting = InParallel.begin(() -> library.write(
                    () -> library.shelves().lock("1").orElseThrow().tag("second")));
            assertThat(InParallel.isKeptWaiting(waiting)).isTrue();
            shelf.tag("first");
            return waiting;
        });
        changing.join();

        assertThat(library.see("1", Shelf::tags)).containsExactlyInAnyOrder("first", "second");
        assertThat(library.see("1", Shelf::version)).isEqualTo(3);
    }

    @Test
    void givesUpWaitingForALock() {
        var hasty = new Library(refused -> refused, Duration.ofMillis(1));
        hasty.run(() -> hasty.shelves().add(new Shelf("1", "Poems")));
        var others = List.<Runnable>of(
                () -> hasty.shelves().lock("1"), () -> hasty.shelves().get("1").tag("never"));

        hasty.run(() -> {
            hasty.shelves().lock("1");
            for (var other : others) {
                InParallel.elsewhere(() -> {
                    var failure = catchThrowable(() -> hasty.run(other));

                    assertThat(kind(failure)).isEqualTo(Kind.UNAVAILABLE);
                });
            }
        });
    }

    @Test
    void keepsAllOfAKindLocked() {
        var hasty = new Library(refused -> refused, Duration.ofMillis(1));

        hasty.run(() -> {
            hasty.shelves().lockEvery();
            InParallel.elsewhere(() -> {
                var failure =
                        catchThrowable(() -> hasty.run(() -> hasty.shelves().add(new Shelf("1", "Poems"))));

                assertThat(kind(failure)).isEqualTo(Kind.UNAVAILABLE);
            });
        });
    }

    @Test
    void throwsTheNamesOfTheProject() {
        var named = new Library(refused -> new UnsupportedOperationException(refused), Duration.ofSeconds(1));
        named.run(() -> named.shelves().add(new Shelf("1", "Poems")));

        var inside = catchThrowable(() -> named.run(() -> named.shelves().add(new Shelf("1", "Plays"))));
        var atTheEnd = catchThrowable(() -> named.run(() -> named.shelves().add(new Shelf("2", "Poems"))));

        assertThat(List.of(inside, atTheEnd))
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasCauseInstanceOf(RefusedException.class));
    }

    private static Kind kind(Throwable failure) {
        assertThat(failure).isInstanceOf(RefusedException.class);
        return ((RefusedException) failure).kind();
    }
}
