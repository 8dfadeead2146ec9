package dev.plinth.shop.server.ordering;

import static dev.plinth.shop.server.ordering.OrderingOperation.CREDIT_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.FIND_CREDIT_NOTES_OF_ORDER;
import static dev.plinth.shop.server.ordering.OrderingOperation.GET_CREDIT_NOTE;
import static dev.plinth.shop.server.ordering.OrderingOperation.ISSUE_CREDIT_NOTE;

import dev.plinth.shop.api.v1.ordering.CreditNoteDetails;
import dev.plinth.shop.api.v1.ordering.CreditOrder;
import dev.plinth.shop.api.v1.ordering.IssueCreditNote;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.CreditNote;
import dev.plinth.shop.model.ordering.CreditNoteId;
import dev.plinth.shop.model.ordering.CreditNoteNumber;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.Api;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.RequestTransactions;
import dev.plinth.shop.server.list.Lists;
import dev.plinth.shop.server.message.Identifiers;
import dev.plinth.shop.server.message.MoneyConversion;
import dev.plinth.shop.usecases.ordering.CreditingOrders;
import dev.plinth.shop.usecases.ordering.FindingOrders;

/** Credit notes, from a request to its answer, whatever the server. */
public final class CreditNotesApi implements Api {
    private final RequestTransactions transactions;
    private final CreditingOrders crediting;
    private final FindingOrders finding;

    /** Credit notes, through their use cases. */
    public CreditNotesApi(RequestTransactions transactions, CreditingOrders crediting, FindingOrders finding) {
        this.transactions = transactions;
        this.crediting = crediting;
        this.finding = finding;
    }

    /** Gives back goods of an order. */
    public Answer<CreditNoteDetails> credit(Call call, String order, CreditOrder message) {
        return transactions.once(
                call,
                CREDIT_ORDER,
                message,
                wanted -> created(crediting.credit(
                        Identifiers.of(order, OrderId::new),
                        new CreditNoteNumber(wanted.number()),
                        OrderConversion.items(wanted.lines()))));
    }

    /** Gives back goods whose order is not known. */
    public Answer<CreditNoteDetails> issue(Call call, IssueCreditNote message) {
        return transactions.once(call, ISSUE_CREDIT_NOTE, message, wanted -> {
            var customer = wanted.customerId();
            return created(crediting.creditUnknownOrder(
                    new CreditNoteNumber(wanted.number()),
                    customer == null ? null : new CustomerId(customer),
                    MoneyConversion.country("country", wanted.country()),
                    MoneyConversion.currency("currency", wanted.currency()),
                    OrderConversion.items(wanted.lines())));
        });
    }

    /** A credit note with its lines. */
    public Answer<CreditNoteDetails> get(Call call, String id) {
        return transactions.read(call, GET_CREDIT_NOTE, () -> {
            var note = finding.creditNote(Identifiers.of(id, CreditNoteId::new));
            return Answer.ok(OrderConversion.details(note), note.version());
        });
    }

    /** All credit notes of an order. */
    public Answer<Page<CreditNoteDetails>> findOfOrder(Call call, String order) {
        return transactions.read(
                call,
                FIND_CREDIT_NOTES_OF_ORDER,
                () -> Lists.whole(finding.creditNotes(Identifiers.of(order, OrderId::new)), OrderConversion::details));
    }

    private static Answer<CreditNoteDetails> created(CreditNote note) {
        return Answer.created(OrderConversion.details(note), note.version(), "/v1/credit-notes/" + note.id());
    }
}
