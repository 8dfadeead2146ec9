package dev.plinth.shop.model.ordering;

import static dev.plinth.shop.model.ordering.SampleOrders.TODAY;
import static dev.plinth.shop.model.shared.SampleMoney.POUNDS;

import dev.plinth.shop.model.shared.CountryCode;
import java.time.Instant;
import java.util.List;

/** Credit notes for tests. */
public final class SampleCreditNotes {
    private SampleCreditNotes() {}

    /** A guest's credit note in pounds, for an order that is not known. */
    public static CreditNote aCreditNote(String number, Instant issuedAt, Item... items) {
        return new CreditNote(
                CreditNoteId.next(),
                new CreditNoteNumber(number),
                null,
                new CountryCode("GB"),
                POUNDS,
                issuedAt,
                List.of(items));
    }

    /** A credit note for an order that has the earlier ones already. */
    public static CreditNote aCreditNoteAgainst(Order order, List<CreditNote> earlier, String number, Item... items) {
        return order.credit(earlier, CreditNoteId.next(), new CreditNoteNumber(number), TODAY, List.of(items));
    }
}
