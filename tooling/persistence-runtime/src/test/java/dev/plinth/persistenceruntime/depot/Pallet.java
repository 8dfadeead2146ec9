package dev.plinth.persistenceruntime.depot;

import java.util.ArrayList;
import java.util.List;

/** An aggregate that holds the identifier of another, and has parts in the same table as that. */
public class Pallet {
    private PalletId id;
    private long version;
    private ShelfId shelf;
    private List<Box> boxes = new ArrayList<>();

    /** A pallet before a shelf with so many boxes. */
    public Pallet(ShelfId shelf, int boxes) {
        this.id = PalletId.next();
        this.shelf = shelf;
        for (int i = 0; i < boxes; i++) {
            this.boxes.add(new Box("screws", i + 1));
        }
    }

    /** Which pallet this is. */
    public PalletId id() {
        return id;
    }

    /** How often it has changed. */
    public long version() {
        return version;
    }

    /** Before which shelf it stands. */
    public ShelfId shelf() {
        return shelf;
    }

    /** What stands on it. */
    public List<Box> boxes() {
        return boxes;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Pallet() {}
}
