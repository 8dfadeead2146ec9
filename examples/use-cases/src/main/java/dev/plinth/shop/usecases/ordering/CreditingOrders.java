package dev.plinth.shop.usecases.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.CreditNotes;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Transactions;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Giving back: a credit note is issued at the instant at which it is asked for. */
public final class CreditingOrders {
    private final Transactions transactions;
    private final Orders orders;
    private final CreditNotes creditNotes;
    private final Clock clock;

    /** Credits orders. */
    public CreditingOrders(Transactions transactions, Orders orders, CreditNotes creditNotes, Clock clock) {
        this.transactions = transactions;
        this.orders = orders;
        this.creditNotes = creditNotes;
        this.clock = clock;
    }

    /**
     * Gives goods of an order back. Two that credit it at once wait for each other, so that together they give back no
     * more than was bought.
     *
     * @throws dev.plinth.shop.model.shared.NotFound if the order does not exist
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link Order#credit}
     * @throws dev.plinth.shop.model.shared.DuplicateKey {@code uq_credit_note_number} if the number is taken
     */
    public CreditNote credit(OrderId id, CreditNoteNumber number, List<Item> items) {
        return transactions.change(() -> {
            var order = orders.lock(id);
            var note = order.credit(creditNotes.findByOrder(id), CreditNoteId.next(), number, clock.instant(), items);
            creditNotes.add(note);
            return note;
        });
    }

    /**
     * Gives goods back whose order is not known.
     *
     * @param customer who gives back, or null for a guest
     * @throws dev.plinth.shop.model.shared.BrokenRule see {@link CreditNote}; {@code fk_credit_note_line_product_id} if a
     *     product is not there, {@code fk_credit_note_customer_id} if the customer is not
     * @throws dev.plinth.shop.model.shared.DuplicateKey {@code uq_credit_note_number} if the number is taken
     */
    public CreditNote creditUnknownOrder(
            CreditNoteNumber number,
            @Nullable CustomerId customer,
            CountryCode country,
            Currency currency,
            List<Item> items) {
        return transactions.change(() -> {
            var note = new CreditNote(CreditNoteId.next(), number, customer, country, currency, clock.instant(), items);
            creditNotes.add(note);
            return note;
        });
    }
}
