package dev.plinth.persistenceruntime.baskets;

import java.util.UUID;

/** So many of an article. */
public class Entry {
    private UUID id = UUID.randomUUID();
    private String article;
    private int quantity;

    Entry(String article, int quantity) {
        this.article = article;
        this.quantity = quantity;
    }

    public String article() {
        return article;
    }

    public int quantity() {
        return quantity;
    }

    void take(int more) {
        quantity += more;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Entry() {}
}
