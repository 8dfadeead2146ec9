package dev.plinth.shop.persistence.ordering;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.CreditNotes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.persistence.AuditedRepository;
import java.util.Collection;
import java.util.List;

/** Credit notes in a database. */
public final class JpaCreditNotes extends AuditedRepository<CreditNote, CreditNoteId> implements CreditNotes {
    /** All credit notes of the database. */
    public JpaCreditNotes(Database database) {
        super(database, CreditNote.class);
    }

    @Override
    public List<CreditNote> findByNumbers(Collection<CreditNoteNumber> numbers) {
        return findAll(CreditNote.class, "CreditNote.byNumbers", "numbers", numbers);
    }

    @Override
    public List<CreditNote> findByOrder(OrderId order) {
        return query("CreditNote.byOrder").setParameter("order", order).getResultList();
    }
}
