package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.Uuid7;
import java.util.UUID;

/**
 * Which credit note is meant.
 *
 * @param value a UUID version 7, made before the row is
 */
public record CreditNoteId(UUID value) implements Comparable<CreditNoteId> {
    /** A new identifier. */
    public static CreditNoteId next() {
        return new CreditNoteId(Uuid7.next());
    }

    @Override
    public int compareTo(CreditNoteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
