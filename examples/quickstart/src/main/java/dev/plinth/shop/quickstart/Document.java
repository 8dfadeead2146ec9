package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.shared.CountryCode;
import java.time.Instant;
import java.util.Optional;

/** What the rows of one order or credit note say of it together. */
final class Document {
    private final int position;
    private final String number;
    private final boolean isCredit;
    private final CountryCode country;
    private final long line;
    private Optional<CustomerNumber> customer;
    private Instant time;
    private int rows = 1;
    private boolean isMerged;

    /**
     * A document by its first row.
     *
     * @param position how many documents come before it in the file
     * @param line where the row stands
     */
    Document(int position, Row first, long line) {
        this.position = position;
        this.number = first.document();
        this.isCredit = first.isCredit();
        this.country = first.country();
        this.line = line;
        this.customer = first.customer();
        this.time = first.time();
    }

    /** Takes the next row: the earliest time counts, and the first customer. */
    void add(Row row) {
        rows++;
        if (row.time().isBefore(time)) {
            time = row.time();
        }
        if (customer.isEmpty()) {
            customer = row.customer();
        } else if (row.customer().isPresent() && !row.customer().equals(customer)) {
            isMerged = true;
        }
        isMerged |= !row.country().equals(country);
    }

    int position() {
        return position;
    }

    String number() {
        return number;
    }

    boolean isCredit() {
        return isCredit;
    }

    CountryCode country() {
        return country;
    }

    /** The physical line of its first row. */
    long line() {
        return line;
    }

    /** Whether its rows name several customers or countries, of which the first counts. */
    boolean isMerged() {
        return isMerged;
    }

    Optional<CustomerNumber> customer() {
        return customer;
    }

    Instant time() {
        return time;
    }

    int rows() {
        return rows;
    }

    /** As people call it. */
    @Override
    public String toString() {
        return (isCredit ? "credit note " : "order ") + number;
    }
}
