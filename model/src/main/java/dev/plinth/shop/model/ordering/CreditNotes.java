package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All credit notes. */
public interface CreditNotes {
    /** The credit note with this identifier, if there is one. */
    Optional<CreditNote> find(CreditNoteId id);

    /** Those of the numbers that credit notes have, in no particular order. */
    List<CreditNote> findByNumbers(Collection<CreditNoteNumber> numbers);

    /** The credit notes of an order, by number. */
    List<CreditNote> findByOrder(OrderId order);

    /** Takes a new credit note in. */
    void add(CreditNote creditNote);

    /** The credit note with this identifier, or {@link NotFound}. */
    default CreditNote get(CreditNoteId id) {
        return find(id).orElseThrow(() -> new NotFound("credit note", id));
    }
}
