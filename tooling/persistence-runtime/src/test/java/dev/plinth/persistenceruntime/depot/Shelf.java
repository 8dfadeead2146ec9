package dev.plinth.persistenceruntime.depot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An aggregate with parts. */
public class Shelf {
    private ShelfId id;
    private long version;
    private Label label;
    private @Nullable Size size;
    private List<Box> boxes = new ArrayList<>();

    /** A shelf with so many boxes, whose size is not known. */
    public Shelf(String label, int boxes) {
        this.id = ShelfId.next();
        this.label = new Label(label);
        for (int i = 0; i < boxes; i++) {
            this.boxes.add(new Box("nails", i + 1));
        }
    }

    /** Which shelf this is. */
    public ShelfId id() {
        return id;
    }

    /** How often it has changed. */
    public long version() {
        return version;
    }

    /** What is written on it. */
    public Label label() {
        return label;
    }

    /** How large it is, or null where that is not known. */
    public @Nullable Size size() {
        return size;
    }

    /** What stands on it. */
    public List<Box> boxes() {
        return boxes;
    }

    /** Writes something else on it. */
    public void label(String text) {
        label = new Label(text);
    }

    /** Notes its size. */
    public void measure(Size measured) {
        size = measured;
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Shelf() {}
}
