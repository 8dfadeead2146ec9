package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Quantity;
import dev.plinth.shop.model.shared.Text;
import dev.plinth.shop.model.shared.Timestamp;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a record of the file means, by the rules for its dirt. */
final class RowReader {
    /** The columns of the file, in their order. */
    static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private final Dates dates;
    private final Countries countries;

    RowReader(Dates dates, Countries countries) {
        this.dates = dates;
        this.countries = countries;
    }

    /** Whether so many fields are plainly a row, right or wrong: quantity and price are numbers. */
    static boolean looksLikeRow(List<String> fields) {
        return WHOLE_NUMBER.matcher(fields.get(3).strip()).matches()
                && DECIMAL.matcher(fields.get(5).strip()).matches();
    }

    /** The row that the fields are, or why they are none. */
    Row read(List<String> fields) throws RejectedException {
        if (fields.size() != COLUMNS.size() || fields.stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
            throw new RejectedException(Reason.MALFORMED);
        }
        var text = fields.stream().map(String::strip).toList();
        var isCredit = text.get(0).startsWith("C") || text.get(0).startsWith("c");
        try {
            var quantity = quantity(text.get(3));
            var price = price(text.get(5));
            var document = Text.name("invoice number", text.get(0));
            var sku = new Sku(text.get(1));
            var time = Timestamp.canonical(dates.read(text.get(4)));
            var unitPrice = new Amount(price.abs()).entered("unit price");
            // It becomes the name of a product, too.
            var description = present(text.get(2)).map(words -> Text.name("description", words));
            var customer = present(text.get(6)).map(CustomerNumber::new);
            if (price.signum() < 0 || quantity == 0 || quantity < 0 != isCredit) {
                throw new RejectedException(Reason.NOT_A_SALE);
            }
            var country = countries.find(text.get(7)).orElseThrow(() -> new RejectedException(Reason.UNKNOWN_COUNTRY));
            var pieces = new Quantity(Math.abs(quantity));
            return new Row(document, isCredit, sku, description, pieces, time, unitPrice, customer, country);
        } catch (IllegalArgumentException | DateTimeException e) {
            // A value of the model refuses it: blank, too long, no such date, more digits than are stored.
            throw new RejectedException(Reason.MALFORMED);
        }
    }

    private static long quantity(String text) throws RejectedException {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new RejectedException(Reason.MALFORMED);
        }
        return Long.parseLong(text);
    }

    private static BigDecimal price(String text) throws RejectedException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new RejectedException(Reason.MALFORMED);
        }
        return new BigDecimal(text);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
