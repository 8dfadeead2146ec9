package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.ordering.Item;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.CountryCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the rows of one order or credit note say of it together; its items come when the file is read again. */
final class Document {
    private final String number;
    private final boolean isCredit;
    private final CountryCode country;
    private Optional<CustomerNumber> customer;
    private Instant time;
    private Amount worth;
    private int rows = 1;
    private List<Item> items = new ArrayList<>(0);

    /** A document by its first row. */
    Document(Row first) {
        this.number = first.document();
        this.isCredit = first.isCredit();
        this.country = first.country();
        this.customer = first.customer();
        this.time = first.time();
        this.worth = first.worth();
    }

    /** Takes the next row: the earliest time counts, and the first customer. */
    void add(Row row) {
        rows++;
        worth = worth.plus(row.worth());
        if (row.time().isBefore(time)) {
            time = row.time();
        }
        if (customer.isEmpty()) {
            customer = row.customer();
        }
    }

    /** Takes the item of a row, in file order; whether all rows have theirs now. */
    boolean complete(Item item) {
        items.add(item);
        return items.size() == rows;
    }

    /**
     * Holds what is stored under its number against what the file says.
     *
     * @throws InputException if the database had a document of this number with other content before
     */
    void requireSame(long lines, Amount total, Instant madeAt, CountryCode from, boolean isOfGuest) {
        if (lines != rows
                || !total.equals(worth)
                || !madeAt.equals(time)
                || !from.equals(country)
                || isOfGuest != customer.isEmpty()) {
            throw new InputException((isCredit ? "credit note " : "order ") + number
                    + " was in the database before, with other content, and was left as it is; import this file into an"
                    + " empty database, or another schema with -Ddb.schema");
        }
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

    Optional<CustomerNumber> customer() {
        return customer;
    }

    Instant time() {
        return time;
    }

    int rows() {
        return rows;
    }

    /** Its items, which it forgets. */
    List<Item> takeItems() {
        var taken = items;
        items = List.of();
        return taken;
    }
}
