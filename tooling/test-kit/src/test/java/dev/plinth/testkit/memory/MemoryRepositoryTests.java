package dev.plinth.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plinth.testkit.InParallel;
import dev.plinth.testkit.memory.RefusedException.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MemoryRepositoryTests {
    private final Library library = new Library();

    @Test
    void findsWhatItHasAdded() {
        library.run(() -> {
            var shelf = new Shelf("1", "Poems");
            library.shelves().add(shelf);

            assertThat(library.shelves().find("1")).containsSame(shelf);
            assertThat(library.shelves().exists("1")).isTrue();
            assertThat(library.shelves().count()).isOne();
            assertThat(library.shelves().findByName("Poems")).containsSame(shelf);
        });
    }

    @Test
    void findsNothingOfWhatItHasRemoved() {
        add(new Shelf("1", "Poems"));

        library.run(() -> {
            library.shelves().remove(library.shelves().get("1"));

            assertThat(library.shelves().find("1")).isEmpty();
            assertThat(library.shelves().count()).isZero();
            assertThat(library.shelves().asItIsNow("1")).isEmpty();
            assertThat(library.shelves().lock("1")).isEmpty();
            assertThat(library.shelves().history("1")).isEmpty();
        });
        assertThat(library.keeps("1")).isFalse();
    }

    @Test
    void losesNoChangeWhateverItDoesNext() {
        Map<String, Consumer<Library.Shelves>> next = Map.of(
                "find", shelves -> shelves.get("1"),
                "lock", shelves -> shelves.lock("1"),
                "query", shelves -> shelves.findByName("Plays"),
                "count", Library.Shelves::count,
                "read what is kept now", shelves -> shelves.asItIsNow("1"),
                "add", shelves -> shelves.add(new Shelf("2", "Novels")));

        next.forEach((name, step) -> {
            var fresh = new Library();
            fresh.run(() -> fresh.shelves().add(new Shelf("1", "Poems").put("Odes")));
            fresh.run(() -> {
                var shelf = fresh.shelves().get("1");
                shelf.rename("Plays");
                shelf.books().get(0).rename("Hamlet");
                step.accept(fresh.shelves());
                shelf.tag("after");
            });

            assertThat(fresh.see("1", Shelf::name)).as(name).isEqualTo("Plays");
            assertThat(fresh.see("1", Shelf::tags)).as(name).containsExactly("after");
            assertThat(fresh.see("1", MemoryRepositoryTests::firstTitle))
                    .as(name)
                    .isEqualTo("Hamlet");
        });
    }

    @Test
    void locksWhatIsKeptNowAndNotWhatItReadBefore() {
        add(new Shelf("1", "Poems"));

        var seen = library.write(() -> {
            var read = library.shelves().get("1");
            elsewhere(() -> library.shelves().get("1").tag("by another"));
            var locked = library.shelves().lock("1").orElseThrow();
            locked.tag("mine");
            assertThat(locked).isSameAs(read);
            return locked.tags();
        });

        assertThat(seen).containsExactlyInAnyOrder("by another", "mine");
        assertThat(library.see("1", Shelf::tags)).isEqualTo(seen);
    }

    @Test
    void refusesToLockWhatBothHaveChanged() {
        add(new Shelf("1", "Poems"));

        var failure = catchThrowable(() -> library.run(() -> {
            library.shelves().get("1").tag("mine");
            elsewhere(() -> library.shelves().get("1").tag("by another"));
            library.shelves().lock("1");
        }));

        assertThat(refused(failure).kind()).isEqualTo(Kind.STALE_VERSION);
    }

    @Test
    void locksNothingWhereWhatItReadIsGone() {
        add(new Shelf("1", "Poems"));

        library.run(() -> {
            library.shelves().get("1");
            elsewhere(() -> library.shelves().remove(library.shelves().get("1")));

            assertThat(library.shelves().lock("1")).isEmpty();
        });
    }

    @Test
    void readsWhatIsKeptNowBesideWhatItReadBefore() {
        add(new Shelf("1", "Poems"));

        library.run(() -> {
            var read = library.shelves().get("1");
            elsewhere(() -> library.shelves().get("1").rename("Plays"));

            assertThat(library.shelves().asItIsNow("1").orElseThrow().name()).isEqualTo("Plays");
            assertThat(read.name()).isEqualTo("Poems");
        });
    }

    @Test
    void refusesASecondOfOneIdentifier() {
        add(new Shelf("1", "Poems"));

        for (var again : List.of(new Shelf("1", "Plays"), library.see("1", shelf -> shelf))) {
            var failure = catchThrowable(() -> add(again));

            assertThat(refused(failure).kind()).isEqualTo(Kind.DUPLICATE_KEY);
            assertThat(refused(failure).constraint()).isEqualTo("pk_shelf");
        }
    }

    @Test
    void addsTwiceWhatIsNewAsOnce() {
        var shelf = new Shelf("1", "Poems");

        library.run(() -> {
            library.shelves().add(shelf);
            library.shelves().add(shelf);
        });

        assertThat(library.keeps("1")).isTrue();
    }

    @Test
    void addsAgainWhatItHasRemoved() {
        add(new Shelf("1", "Poems").put("Odes"));
        library.run(() -> library.shelves().get("1").tag("old"));

        library.run(() -> {
            library.shelves().remove(library.shelves().get("1"));
            library.shelves().add(new Shelf("1", "Poems").put("Sonnets"));
        });

        assertThat(library.see("1", Shelf::version)).isOne();
        assertThat(library.see("1", MemoryRepositoryTests::firstTitle)).isEqualTo("Sonnets");
        assertThat(library.see("1", Shelf::tags)).isEmpty();
    }

    @Test
    void notesAnewWhoAddsAgain() {
        add(new Shelf("1", "Poems"));

        library.as("ann").write(() -> {
            library.shelves().remove(library.shelves().get("1"));
            library.shelves().add(new Shelf("1", "Plays"));
            return true;
        });

        assertThat(library.read(
                        () -> library.shelves().history("1").orElseThrow().createdBy()))
                .isEqualTo("ann");
    }

    @Test
    void addsAgainWhatAnEarlierTransactionRemoved() {
        add(new Shelf("1", "Poems"));
        library.run(() -> library.shelves().get("1").tag("old"));
        var read = library.see("1", shelf -> shelf);
        library.run(() -> library.shelves().remove(read));

        add(read);

        assertThat(library.see("1", Shelf::version)).isOne();
        assertThat(library.see("1", Shelf::tags)).containsExactly("old");
    }

    @Test
    void removesWhatItHasRemovedAndAddedAgain() {
        add(new Shelf("1", "Poems"));

        library.run(() -> {
            var other = new Shelf("1", "Plays");
            library.shelves().remove(library.shelves().get("1"));
            library.shelves().add(other);
            library.shelves().remove(other);
        });

        assertThat(library.keeps("1")).isFalse();
    }

    @Test
    void removesWhatItHasAdded() {
        library.run(() -> {
            var shelf = new Shelf("1", "Poems");
            library.shelves().add(shelf);
            library.shelves().remove(shelf);
        });

        assertThat(library.keeps("1")).isFalse();
    }

    @Test
    void removesWhatAnEarlierTransactionRead() {
        add(new Shelf("1", "Poems"));
        var read = library.see("1", shelf -> shelf);

        library.run(() -> library.shelves().remove(read));

        assertThat(library.keeps("1")).isFalse();
    }

    @Test
    void doesNotRemoveWhatHasChangedSinceOrIsGone() {
        add(new Shelf("1", "Poems"));
        add(new Shelf("2", "Plays"));
        var changed = library.see("1", shelf -> shelf);
        var gone = library.see("2", shelf -> shelf);
        library.run(() -> {
            library.shelves().get("1").tag("since");
            library.shelves().remove(library.shelves().get("2"));
        });

        for (var shelf : List.of(changed, gone)) {
            var failure =
                    catchThrowable(() -> library.run(() -> library.shelves().remove(shelf)));

            assertThat(refused(failure).kind()).isEqualTo(Kind.STALE_VERSION);
        }
        assertThat(library.keeps("1")).isTrue();
    }

    @Test
    void doesNotNoticeAChangeToWhatAnEarlierTransactionRead() {
        add(new Shelf("1", "Poems"));
        var read = library.see("1", shelf -> shelf);

        library.run(() -> {
            read.rename("lost");
            assertThat(library.shelves().get("1")).isNotSameAs(read);
        });

        assertThat(library.see("1", Shelf::name)).isEqualTo("Poems");
    }

    @Test
    void refusesASecondOfOneKey() {
        add(new Shelf("1", "Poems"));

        var failure = catchThrowable(() -> add(new Shelf("2", "Poems")));

        assertThat(refused(failure).kind()).isEqualTo(Kind.DUPLICATE_KEY);
        assertThat(refused(failure).constraint()).isEqualTo("uq_shelf_name");
        assertThat(failure).hasMessage("uq_shelf_name has Poems already");
    }

    @Test
    void letsManyHaveNoKey() {
        add(new Shelf("1", null));
        add(new Shelf("2", null));

        assertThat(library.read(() -> library.shelves().count())).isEqualTo(2);
    }

    @Test
    void swapsTwoKeys() {
        add(new Shelf("1", "Poems"));
        add(new Shelf("2", "Plays"));

        library.run(() -> {
            library.shelves().get("1").rename("Plays");
            library.shelves().get("2").rename("Poems");
        });

        assertThat(library.see("1", Shelf::name)).isEqualTo("Plays");
    }

    @Test
    void refusesWhatNamesWhatIsNotThere() {
        var failure = catchThrowable(() -> library.run(() -> library.cards().add(new Card("7", "1"))));

        assertThat(refused(failure).kind()).isEqualTo(Kind.BROKEN_RULE);
        assertThat(refused(failure).constraint()).isEqualTo("fk_card_shelf");
    }

    @Test
    void refusesToRemoveWhatIsNamed() {
        add(new Shelf("1", "Poems"));
        library.run(() -> library.cards().add(new Card("7", "1")));

        var failure = catchThrowable(() ->
                library.run(() -> library.shelves().remove(library.shelves().get("1"))));

        assertThat(refused(failure).constraint()).isEqualTo("fk_card_shelf");
    }

    @Test
    void holdsEachToARule() {
        add(new Shelf("1", "Poems").put("a").put("b").put("c"));

        var failure = catchThrowable(
                () -> library.run(() -> library.shelves().get("1").put("d")));

        assertThat(refused(failure).kind()).isEqualTo(Kind.BROKEN_RULE);
        assertThat(refused(failure).constraint()).isEqualTo("ck_shelf_books");
        assertThat(failure).hasMessage("ck_shelf_books is broken by Shelf 1");
    }

    @Test
    void holdsToARuleOverTwoAggregates() {
        add(new Shelf("1", "Poems"));
        library.run(() -> library.cards().add(new Card("7", "1")));

        var failure = catchThrowable(
                () -> library.run(() -> library.shelves().get("1").tag("closed")));

        assertThat(refused(failure).constraint()).isEqualTo("ck_card_shelf_tagged");
    }

    @Test
    void holdsWhatIsNewToARuleAndNothingElse() {
        add(new Shelf("1", "Poems"));
        library.run(() -> library.shelves().get("1").lend("Odes", "ann"));

        var failure = catchThrowable(() -> add(new Shelf("2", "Plays").lend("Hamlet", "ann")));

        assertThat(refused(failure).constraint()).isEqualTo("ck_shelf_new");
        assertThat(library.see("1", Shelf::lent)).containsEntry("Odes", List.of("ann"));
    }

    @Test
    void copiesAllThatBelongsToAnAggregate() {
        add(new Shelf("1", "Poems").put("Odes").tag("old"));
        var changed = library.write(() -> library.shelves().get("1").lend("Odes", "ann"));

        changed.put("late").tag("late").lend("Odes", "late");
        var again = library.see("1", shelf -> shelf);

        assertThat(again.books()).singleElement().satisfies(book -> {
            assertThat(book.title()).isEqualTo("Odes");
            assertThat(book.shelf()).isSameAs(again);
        });
        assertThat(again.tags()).containsExactly("old");
        assertThat(again.lent()).containsExactly(Map.entry("Odes", List.of("ann")));
    }

    @Test
    void doesNotKeepWhatIsTransient() {
        add(new Shelf("1", "Poems"));

        library.run(() -> library.shelves().get("1").look());

        assertThat(library.see("1", Shelf::looks)).isZero();
        assertThat(library.see("1", Shelf::version)).isOne();
    }

    @Test
    void refusesWhatItCannotCopy() {
        var scans = new MemoryRepository<Scan, String>(library, Scan.class, "pk_scan", scan -> scan.id) {};

        assertThatThrownBy(() -> library.run(() -> scans.add(new Scan())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("byte[] cannot be copied: a list, a set or a map can");
    }

    private static final class Scan {
        private final String id = "1";

        @SuppressWarnings("unused")
        private final byte[] pixels = {};
    }

    private void add(Shelf shelf) {
        library.run(() -> library.shelves().add(shelf));
    }

    private void elsewhere(Runnable work) {
        InParallel.elsewhere(() -> library.run(work));
    }

    private static String firstTitle(Shelf shelf) {
        return shelf.books().get(0).title();
    }

    private static RefusedException refused(Throwable failure) {
        assertThat(failure).isInstanceOf(RefusedException.class);
        return (RefusedException) failure;
    }
}
