package dev.plinth.persistenceruntime.depot;

/** A read model: how full a shelf is, computed by the database. */
public class ShelfLoad {
    private ShelfId id;
    private Label label;
    private long boxes;
    private long pieces;

    /** A row that was never read. */
    public ShelfLoad(ShelfId id, Label label) {
        this.id = id;
        this.label = label;
    }

    /** Which shelf. */
    public ShelfId id() {
        return id;
    }

    /** What is written on it. */
    public Label label() {
        return label;
    }

    /** How many boxes stand on it. */
    public long boxes() {
        return boxes;
    }

    /** How many pieces are in them. */
    public long pieces() {
        return pieces;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    ShelfLoad() {}
}
