package dev.plinth.persistenceruntime.depot;

/** What is written on a shelf. */
public record Label(String value) {
    /** Refuses an empty one. */
    public Label {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a label says something");
        }
    }
}
