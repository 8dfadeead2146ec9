package dev.plinth.persistenceruntime.baskets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is chosen: entries, each article once, with tags. */
public class Basket {
    private BasketId id;
    private long version;
    private String name;
    private @Nullable Long number;
    private @Nullable BasketId parent;
    private @Nullable Place place;
    private @Nullable BigDecimal budget;
    private Instant openedAt = Instant.parse("2011-06-01T12:00:00Z");
    private List<Entry> entries = new ArrayList<>();
    private Set<String> tags = new HashSet<>();

    public Basket(BasketId id, String name) {
        this.id = id;
        this.name = name;
    }

    public BasketId id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Optional<BasketId> parent() {
        return Optional.ofNullable(parent);
    }

    public Optional<Place> place() {
        return Optional.ofNullable(place);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    /** The quantities of all entries. */
    public int size() {
        return entries.stream().mapToInt(Entry::quantity).sum();
    }

    public Basket put(String article, int quantity) {
        var present = entries.stream()
                .filter(entry -> entry.article().equals(article))
                .findFirst();
        present.ifPresentOrElse(entry -> entry.take(quantity), () -> entries.add(new Entry(article, quantity)));
        return this;
    }

    public void takeOut(String article) {
        entries.removeIf(entry -> entry.article().equals(article));
    }

    public Basket tag(String tag) {
        tags.add(tag);
        return this;
    }

    public void untag(String tag) {
        tags.remove(tag);
    }

    public void rename(String newName) {
        name = newName;
    }

    public Basket number(@Nullable Long newNumber) {
        number = newNumber;
        return this;
    }

    public Basket standBelow(@Nullable BasketId newParent) {
        parent = newParent;
        return this;
    }

    public Basket moveTo(@Nullable Place newPlace) {
        place = newPlace;
        return this;
    }

    public Basket spendAtMost(@Nullable BigDecimal newBudget) {
        budget = newBudget;
        return this;
    }

    public Basket open(Instant time) {
        openedAt = time;
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Basket that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** All of it, so that a message that repeats an object is noticed. */
    @Override
    public String toString() {
        return "Basket " + id + " " + name + " " + place + " " + tags;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Basket() {}
}
