package dev.plinth.testkit.memory;

/**
 * To whom a transaction is restricted: it sees and keeps nothing but what the repositories let it, see
 * {@link MemoryRepository#readableWhere} and {@link MemoryRepository#writableWhere}.
 *
 * @param to such as the identifier of a customer; not blank
 */
public record Restriction(String to) {
    /** Refuses a blank text. */
    public Restriction {
        if (to.isBlank()) {
            throw new IllegalArgumentException("a transaction cannot be restricted to a blank text");
        }
    }
}
