package dev.plinth.shop.model.ordering;

import static java.util.Comparator.comparing;

import dev.plinth.shop.model.catalog.Product;
import dev.plinth.shop.model.customer.Customer;
import dev.plinth.shop.model.shared.InMemoryRepository;
import dev.plinth.shop.model.shared.InMemoryTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Credit notes without a database. */
public final class InMemoryCreditNotes extends InMemoryRepository<CreditNote, CreditNoteId> implements CreditNotes {
    /** No credit notes yet. */
    public InMemoryCreditNotes(InMemoryTransactions transactions) {
        super(transactions, CreditNote.class, "pk_credit_note_id", CreditNote::id);
        unique("uq_credit_note_number", CreditNote::number);
        readableWhere((note, to) -> note.customer()
                .filter(customer -> customer.toString().equals(to))
                .isPresent());
        reference("fk_credit_note_order_id", note -> note.order().stream(), Order.class);
        reference("fk_credit_note_customer_id", note -> note.customer().stream(), Customer.class);
        reference(
                "fk_credit_note_line_product_id",
                note -> note.lines().stream().map(line -> line.item().product()),
                Product.class);
    }

    @Override
    public List<CreditNote> findByNumbers(Collection<CreditNoteNumber> numbers) {
        return all().filter(note -> numbers.contains(note.number())).toList();
    }

    @Override
    public List<CreditNote> findByOrder(OrderId order) {
        return all().filter(note -> note.order().equals(Optional.of(order)))
                .sorted(comparing(note -> note.number().value()))
                .toList();
    }

    List<CreditNote> findAll() {
        return all().toList();
    }
}
