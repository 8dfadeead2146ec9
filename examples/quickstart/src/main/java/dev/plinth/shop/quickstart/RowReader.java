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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a record of the file means, by the rules for its dirt. */
final class RowReader {
    /** The columns of the file, in their order. */
    static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    /** Spreadsheets and data frames write whole numbers with decimals once a column has a gap. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("([+-]?[0-9]+)(?:\\.0*)?");

    private static final Pattern NUMBER_WITH_DECIMALS = Pattern.compile("([A-Za-z]?[0-9]+)\\.0+");
    private static final Pattern SPACES = Pattern.compile("\\p{Z}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    /** What programs write where a number or an identifier is missing. */
    private static final Set<String> MISSING = Set.of("nan", "null", "none");

    private final Dates dates;
    private final Countries countries;

    RowReader(Dates dates, Countries countries) {
        this.dates = dates;
        this.countries = countries;
    }

    /** Whether so many fields are plainly a row, right or wrong: quantity and price are numbers. */
    static boolean looksLikeRow(List<String> fields) {
        return WHOLE_NUMBER.matcher(words(fields.get(3))).matches()
                && DECIMAL.matcher(words(fields.get(5))).matches();
    }

    /** The row that the fields are, or why they are none. */
    Row read(List<String> fields) throws RejectedException {
        if (fields.size() != COLUMNS.size() || fields.stream().anyMatch(field -> field.indexOf('\0') >= 0)) {
            throw new RejectedException(Reason.MALFORMED);
        }
        var invoice = number(fields.get(0));
        var isCredit = invoice.startsWith("C") || invoice.startsWith("c");
        try {
            var quantity = quantity(value(fields.get(3)));
            var price = price(value(fields.get(5)));
            var document = Text.name("invoice number", invoice);
            var sku = new Sku(value(fields.get(1)));
            var time = Timestamp.canonical(dates.read(value(fields.get(4))));
            var unitPrice = new Amount(price.abs()).entered("unit price");
            // It becomes the name of a product, too.
            var description = present(words(fields.get(2))).map(words -> Text.name("description", words));
            var customer = present(number(fields.get(6))).map(CustomerNumber::new);
            if (price.signum() < 0 || quantity == 0 || quantity < 0 != isCredit) {
                throw new RejectedException(Reason.NOT_A_SALE);
            }
            var country = countries
                    .find(words(fields.get(7)))
                    .orElseThrow(() -> new RejectedException(Reason.UNKNOWN_COUNTRY));
            var pieces = new Quantity(Math.abs(quantity));
            return new Row(document, isCredit, sku, description, pieces, time, unitPrice, customer, country);
        } catch (IllegalArgumentException | DateTimeException e) {
            // A value of the model refuses it: blank, too long, no such date, more digits than are stored.
            throw new RejectedException(Reason.MALFORMED);
        }
    }

    private static long quantity(String text) throws RejectedException {
        var number = WHOLE_NUMBER.matcher(text);
        if (!number.matches()) {
            throw new RejectedException(Reason.MALFORMED);
        }
        return Long.parseLong(number.group(1));
    }

    private static BigDecimal price(String text) throws RejectedException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new RejectedException(Reason.MALFORMED);
        }
        return new BigDecimal(text);
    }

    /** A number that names something. */
    private static String number(String field) {
        var text = value(field);
        var decimals = NUMBER_WITH_DECIMALS.matcher(text);
        return decimals.matches() ? decimals.group(1) : text;
    }

    /** What a field holds where words have no place. */
    private static String value(String field) {
        var text = words(field);
        return MISSING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /** The text of a field; whatever kind of space there is, such as one where no line may break, is a space. */
    private static String words(String field) {
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) > ' ' && Character.isSpaceChar(field.charAt(i))) {
                return SPACES.matcher(field).replaceAll(" ").strip();
            }
        }
        return field.strip();
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
