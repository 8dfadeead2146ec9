package dev.plinth.persistenceruntime.depot;

import java.util.UUID;

/** A part of a shelf or of a pallet. */
public class Box {
    private UUID id;
    private Stock stock;

    /** A box with some pieces of something. */
    public Box(String content, long pieces) {
        this.id = UUID.randomUUID();
        this.stock = new Stock(new Pieces(pieces), content);
    }

    /** What is in it. */
    public Stock stock() {
        return stock;
    }

    /** Puts other pieces of the same into it. */
    public void fill(long pieces) {
        stock = new Stock(new Pieces(pieces), stock.content());
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Box() {}
}
