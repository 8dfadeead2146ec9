package dev.plinth.shop.model.ordering;

import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.BrokenRule;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.StaleVersion;
import dev.plinth.shop.model.shared.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody bought, at the prices of that day: placed, shipped once it is paid in full, delivered; or cancelled
 * before anything was paid, given back or sent. Two transactions that pay, credit or cancel it at once are held apart by
 * its version, at every isolation level: it counts its credit notes, so that crediting changes it.
 *
 * <p>It keeps what its lines and payments come to, so that neither has to be read for it; the database holds the sums
 * equal, by {@code ck_sales_order_total_of_lines}, {@code ck_sales_order_paid_by_payments} and
 * {@code ck_sales_order_credit_notes_counted}.
 */
public class Order {
    private OrderId id;
    private long version;
    private OrderNumber number;
    private @Nullable CustomerId customer;
    private CountryCode country;
    private Currency currency;
    private Instant placedAt;
    private OrderStatus status;
    private List<OrderLine> lines = new ArrayList<>();
    private long lineCount;
    private Amount total;
    private List<Payment> payments = new ArrayList<>();
    private Amount paid;
    private long creditNotes;

    /**
     * An order just placed, its lines numbered from 1 in the order of the items.
     *
     * @param customer who buys, or null for a guest
     * @param country where the goods go
     * @param placedAt cut to whole microseconds
     * @throws BrokenRule {@code order-has-lines} if there is no item
     */
    public Order(
            OrderId id,
            OrderNumber number,
            @Nullable CustomerId customer,
            CountryCode country,
            Currency currency,
            Instant placedAt,
            List<Item> items) {
        if (items.isEmpty()) {
            throw new BrokenRule("order-has-lines", "order " + number + " has no lines");
        }
        this.id = id;
        this.number = number;
        this.customer = customer;
        this.country = country;
        this.currency = currency;
        this.placedAt = Timestamp.canonical(placedAt);
        this.status = OrderStatus.PLACED;
        for (var item : items) {
            lines.add(new OrderLine(lines.size() + 1, item));
        }
        this.lineCount = lines.size();
        this.total = Line.total(lines);
        this.paid = Amount.ZERO;
    }

    /** Which order this is. */
    public OrderId id() {
        return id;
    }

    /** How often the stored order has changed. */
    public long version() {
        return version;
    }

    /** The number that people use. */
    public OrderNumber number() {
        return number;
    }

    /** Who bought, or empty for a guest. */
    public Optional<CustomerId> customer() {
        return Optional.ofNullable(customer);
    }

    /** Where the goods go. */
    public CountryCode country() {
        return country;
    }

    /** The currency of all its prices and payments. */
    public Currency currency() {
        return currency;
    }

    /** When it was placed. */
    public Instant placedAt() {
        return placedAt;
    }

    /** Where the goods are. */
    public OrderStatus status() {
        return status;
    }

    /** Its lines, by number. */
    public List<OrderLine> lines() {
        return Line.sorted(lines);
    }

    /** Its payments, in no particular order. */
    public List<Payment> payments() {
        return List.copyOf(payments);
    }

    /** What all lines cost together. */
    public Money total() {
        return new Money(total, currency);
    }

    /** What came so far. */
    public Money paid() {
        return new Money(paid, currency);
    }

    /** How many lines it has. */
    public long lineCount() {
        return lineCount;
    }

    /** How many credit notes there are for it. */
    public long creditNotes() {
        return creditNotes;
    }

    /** What is still to come. */
    public Money outstanding() {
        return total().minus(paid());
    }

    /**
     * Takes a payment in.
     *
     * @param reference what the bank or the card company calls it
     * @throws BrokenRule {@code payment-in-order-currency} if it is in another currency; {@code order-is-payable} if the
     *     order was cancelled; {@code payment-is-above-zero}; {@code payment-within-total} if more would be paid than the
     *     order costs; {@code payment-once} if the reference was taken already
     */
    public void pay(PaymentMethod method, Money money, String reference, Instant paidAt) {
        if (!money.currency().equals(currency)) {
            throw new BrokenRule(
                    "payment-in-order-currency",
                    "payment of " + money + " is not in " + currency + " as order " + number);
        }
        var payment = new Payment(method, money.amount(), reference, paidAt);
        if (status == OrderStatus.CANCELLED) {
            throw new BrokenRule("order-is-payable", "order " + number + " was cancelled");
        }
        if (money.isZero()) {
            throw new BrokenRule(
                    "payment-is-above-zero", "payment " + payment.reference() + " of order " + number + " is zero");
        }
        if (payments.stream().anyMatch(taken -> taken.reference().equals(payment.reference()))) {
            throw new BrokenRule(
                    "payment-once", "payment " + payment.reference() + " of order " + number + " was taken already");
        }
        if (payment.amount().compareTo(outstanding().amount()) > 0) {
            throw new BrokenRule(
                    "payment-within-total",
                    "payment of " + money + " is above the outstanding " + outstanding() + " of order " + number);
        }
        payments.add(payment);
        paid = paid.plus(payment.amount());
    }

    /**
     * Sends the goods.
     *
     * @throws BrokenRule {@code order-ships-when-paid} if something is still to be paid; {@code order-status} if it is
     *     not placed
     */
    public void ship() {
        if (!outstanding().isZero()) {
            throw new BrokenRule("order-ships-when-paid", "order " + number + " still has to be paid " + outstanding());
        }
        become(OrderStatus.SHIPPED, OrderStatus.PLACED);
    }

    /**
     * Notes that the goods arrived.
     *
     * @throws BrokenRule {@code order-status} if it is not shipped
     */
    public void deliver() {
        become(OrderStatus.DELIVERED, OrderStatus.SHIPPED);
    }

    /**
     * Calls the order off.
     *
     * @throws BrokenRule {@code order-cancels-unpaid} if something was paid; {@code order-cancels-uncredited} if something
     *     was given back; {@code order-status} if it is not placed
     */
    public void cancel() {
        if (!payments.isEmpty()) {
            throw new BrokenRule(
                    "order-cancels-unpaid", "order " + number + " was paid " + paid() + "; credit it instead");
        }
        if (creditNotes > 0) {
            throw new BrokenRule(
                    "order-cancels-uncredited",
                    "order " + number + " has " + creditNotes + " credit notes; credit what is left instead");
        }
        become(OrderStatus.CANCELLED, OrderStatus.PLACED);
    }

    /**
     * Gives goods back. The credit note is made here and nowhere else, and is to be added to the others; the database
     * refuses an order that has counted one that is not there.
     *
     * @param earlier all credit notes of the order so far
     * @param issuedAt cut to whole microseconds
     * @return the credit note, with the customer, the country and the currency of the order
     * @throws IllegalArgumentException if an earlier credit note is of another order, or there twice
     * @throws StaleVersion if there are more or fewer than the order has counted, since order and credit notes were read
     *     at two times, or not all were read
     * @throws BrokenRule {@code order-is-creditable} if the order was cancelled; {@code credit-note-has-lines} if there is
     *     no item; {@code credit-within-order} if more would be given back than was bought, in pieces or in money
     */
    public CreditNote credit(
            Collection<CreditNote> earlier,
            CreditNoteId creditNote,
            CreditNoteNumber creditNoteNumber,
            Instant issuedAt,
            List<Item> items) {
        requireAllCounted(earlier);
        if (status == OrderStatus.CANCELLED) {
            throw new BrokenRule("order-is-creditable", "order " + number + " was cancelled");
        }
        var note = CreditNote.against(this, earlier, creditNote, creditNoteNumber, issuedAt, items);
        creditNotes++;
        return note;
    }

    private void requireAllCounted(Collection<CreditNote> earlier) {
        if (!earlier.stream().allMatch(note -> note.order().filter(id::equals).isPresent())
                || new HashSet<>(earlier).size() != earlier.size()) {
            throw new IllegalArgumentException("earlier credit notes must be those of order " + number + ", each once: "
                    + earlier.stream().map(CreditNote::number).toList());
        }
        if (earlier.size() != creditNotes) {
            throw new StaleVersion("order " + number + " or one of its credit notes", null);
        }
    }

    private void become(OrderStatus next, OrderStatus before) {
        if (status != before) {
            throw new BrokenRule("order-status", "order " + number + " is " + status + " and cannot become " + next);
        }
        status = next;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Order that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** For the mapping, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    Order() {}
}
