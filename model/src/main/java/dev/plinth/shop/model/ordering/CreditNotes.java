package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.shared.NotFound;
import dev.plinth.shop.model.shared.Repository;
import java.util.Collection;
import java.util.List;

/** All credit notes. */
public interface CreditNotes extends Repository<CreditNote, CreditNoteId> {
    /** Those of the numbers that credit notes have, in no particular order. */
    List<CreditNote> findByNumbers(Collection<CreditNoteNumber> numbers);

    /** The credit notes of an order, by number. */
    List<CreditNote> findByOrder(OrderId order);

    /** The credit note with this identifier, or {@link NotFound}. */
    default CreditNote get(CreditNoteId id) {
        return find(id).orElseThrow(() -> new NotFound("credit note", id));
    }
}
