package dev.plinth.testkit.memory;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shelves and cards without a database. */
final class Library extends MemoryTransactions {
    private final Shelves shelves = new Shelves(this);
    private final Cards cards = new Cards(this);

    Library() {}

    Library(Function<RefusedException, ? extends RuntimeException> names, Duration timeout) {
        super(names, timeout);
    }

    Shelves shelves() {
        return shelves;
    }

    Cards cards() {
        return cards;
    }

    MemoryTransactions as(String user) {
        return new User(this, user);
    }

    /** Restricted to the shelves with a tag; those that are open are there too. */
    MemoryTransactions restrictedTo(String tag) {
        return new Reader(this, new Restriction(tag));
    }

    void run(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** What a transaction of its own reads of a shelf. */
    <T extends @Nullable Object> T see(String shelf, Function<Shelf, T> question) {
        return read(() -> question.apply(shelves.get(shelf)));
    }

    boolean keeps(String shelf) {
        Supplier<Boolean> work = () -> shelves.exists(shelf);
        return read(work);
    }

    static final class Shelves extends MemoryRepository<Shelf, String> {
        private Shelves(Library library) {
            super(library, Shelf.class, "pk_shelf", Shelf::id);
            unique("uq_shelf_name", Shelf::name);
            rule("ck_shelf_books", (shelf, kept) -> shelf.books().size() <= 3);
            ruleOfNew("ck_shelf_new", (shelf, kept) -> shelf.lent().isEmpty());
            readableWhere(
                    (shelf, tag) -> shelf.tags().contains(tag) || shelf.tags().contains("open"));
            writableWhere((shelf, tag) -> shelf.tags().contains(tag));
        }

        Shelf get(String id) {
            return find(id).orElseThrow(() -> new NoSuchElementException("no shelf " + id));
        }

        Optional<Shelf> lock(String id) {
            return findAndLock(id);
        }

        void lockEvery() {
            lockAll();
        }

        Optional<Shelf> asItIsNow(String id) {
            return now(id);
        }

        Optional<Shelf> findByName(String name) {
            return all().filter(shelf -> name.equals(shelf.name())).findFirst();
        }

        Stream<String> names() {
            return all().map(Shelf::name);
        }

        Optional<Audit> history(String id) {
            return audit(id);
        }
    }

    static final class Cards extends MemoryRepository<Card, String> {
        private Cards(Library library) {
            super(library, Card.class, "pk_card", Card::number);
            reference("fk_card_shelf", card -> Stream.of(card.shelf()), Shelf.class);
            rule(
                    "ck_card_shelf_tagged",
                    (card, kept) -> kept.find(Shelf.class, card.shelf()).stream()
                            .noneMatch(shelf -> shelf.tags().contains("closed")));
        }
    }

    private static final class User extends MemoryTransactions {
        private User(Library library, String name) {
            super(library, name);
        }
    }

    private static final class Reader extends MemoryTransactions {
        private Reader(Library library, Restriction restriction) {
            super(library, restriction);
        }
    }
}
