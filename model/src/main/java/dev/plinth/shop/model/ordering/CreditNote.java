package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Timestamp;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was given back, and what it was worth. Where the order is known, {@link Order#credit} makes it: all credit notes of
 * an order together give back no more of a product than was bought and no more money than it cost.
 */
public class CreditNote {
    private CreditNoteId id;
    private long version;
    private CreditNoteNumber number;
    private @Nullable OrderId order;
    private @Nullable CustomerId customer;
    private CountryCode country;
    private Currency currency;
    private Instant issuedAt;
    private List<CreditNoteLine> lines = new ArrayList<>();

    /**
     * A credit note for an order that is not known, its lines numbered from 1 in the order of the items.
     *
     * @param customer who gave back, or null for a guest
     * @param country where the goods came from
     * @param issuedAt cut to whole microseconds
     * @throws BrokenRule {@code credit-note-has-lines} if there is no item
     */
    public CreditNote(
            CreditNoteId id,
            CreditNoteNumber number,
            @Nullable CustomerId customer,
            CountryCode country,
            Currency currency,
            Instant issuedAt,
            List<Item> items) {
        if (items.isEmpty()) {
            throw new BrokenRule("credit-note-has-lines", "credit note " + number + " has no lines");
        }
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.country = country;
        this.currency = currency;
        this.issuedAt = Timestamp.canonical(issuedAt);
        for (var item : items) {
            lines.add(new CreditNoteLine(lines.size() + 1, item));
        }
    }

    /** Against a known order, whose customer, country and currency it takes; see {@link Order#credit}. */
    static CreditNote against(
            Order order,
            Collection<CreditNote> earlier,
            CreditNoteId id,
            CreditNoteNumber number,
            Instant issuedAt,
            List<Item> items) {
        var note = new CreditNote(
                id, number, order.customer().orElse(null), order.country(), order.currency(), issuedAt, items);
        note.order = order.id();
        note.requireWithin(order, earlier);
        return note;
    }

    private void requireWithin(Order bought, Collection<CreditNote> earlier) {
        var credited = Line.pieces(lines);
        var worth = total();
        for (var note : earlier) {
            Line.pieces(note.lines).forEach((product, quantity) -> credited.merge(product, quantity, BigInteger::add));
            worth = worth.plus(note.total());
        }
        var pieces = Line.pieces(bought.lines());
        credited.forEach((product, quantity) -> {
            var most = pieces.getOrDefault(product, BigInteger.ZERO);
            if (quantity.compareTo(most) > 0) {
                throw new BrokenRule(
                        "credit-within-order",
                        "credit note " + number + " would bring what is given back of product " + product + " to "
                                + quantity + "; order " + bought.number() + " has " + most);
            }
        });
        if (worth.amount().compareTo(bought.total().amount()) > 0) {
            throw new BrokenRule(
                    "credit-within-order",
                    "credit note " + number + " would bring what is given back to " + worth + "; order "
                            + bought.number() + " cost " + bought.total());
        }
    }

    /** Which credit note this is. */
    public CreditNoteId id() {
        return id;
    }

    /** How often the stored credit note has changed. */
    public long version() {
        return version;
    }

    /** The number that people use. */
    public CreditNoteNumber number() {
        return number;
    }

    /** The order that is credited, if it is known. */
    public Optional<OrderId> order() {
        return Optional.ofNullable(order);
    }

    /** Who gave back, or empty for a guest. */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customer);
    }

    /** Where the goods came from. */
    public CountryCode country() {
        return country;
    }

    /** The currency of all its prices. */
    public Currency currency() {
        return currency;
    }

    /** When it was issued. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** Its lines, by number. */
    public List<CreditNoteLine> lines() {
        return Line.sorted(lines);
    }

    /** What all lines are worth together. */
    public Money total() {
        return new Money(Line.total(lines), currency);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CreditNote that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    CreditNote() {}
}
