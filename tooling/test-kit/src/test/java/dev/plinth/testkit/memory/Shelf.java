package dev.plinth.testkit.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Books that stand side by side, under a name. */
class Shelf {
    private String id;
    private long version;
    private @Nullable String name;
    private List<Book> books = new ArrayList<>();
    private Set<String> tags = new HashSet<>();
    private Map<String, List<String>> lent = new HashMap<>();
    private transient int looks;

    Shelf(String id, @Nullable String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable
    String name() {
        return name;
    }

    List<Book> books() {
        return List.copyOf(books);
    }

    Set<String> tags() {
        return Set.copyOf(tags);
    }

    Map<String, List<String>> lent() {
        return Map.copyOf(lent);
    }

    int looks() {
        return looks;
    }

    void rename(@Nullable String newName) {
        name = newName;
    }

    Shelf put(String title) {
        books.add(new Book(this, title));
        return this;
    }

    Shelf tag(String tag) {
        tags.add(tag);
        return this;
    }

    Shelf lend(String title, String reader) {
        lent.computeIfAbsent(title, none -> new ArrayList<>()).add(reader);
        return this;
    }

    void look() {
        looks++;
    }

    /** For the store, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    private Shelf() {}

    /** A part that knows what it belongs to. */
    static class Book {
        private Shelf shelf;
        private String title;

        private Book(Shelf shelf, String title) {
            this.shelf = shelf;
            this.title = title;
        }

        Shelf shelf() {
            return shelf;
        }

        String title() {
            return title;
        }

        void rename(String newTitle) {
            title = newTitle;
        }

        /** For the store, which fills the fields. */
        @SuppressWarnings("NullAway.Init")
        private Book() {}
    }
}
