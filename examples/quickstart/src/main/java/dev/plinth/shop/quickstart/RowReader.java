package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerNumber;
import dev.plinth.shop.model.shared.Amount;
import dev.plinth.shop.model.shared.Quantity;
import dev.plinth.shop.model.shared.Text;
import dev.plinth.shop.model.shared.Timestamp;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a record of the file means, by the rules for its dirt. */
final class RowReader {
    /** The columns of the file, in their order. */
    static final List<String> COLUMNS = List.of(
            "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");

    static final int INVOICE = 0;
    static final int STOCK_CODE = 1;
    static final int DESCRIPTION = 2;
    static final int QUANTITY = 3;
    static final int DATE = 4;
    static final int PRICE = 5;
    static final int CUSTOMER = 6;
    static final int COUNTRY = 7;

    /** Spreadsheets and data frames write whole numbers with decimals once a column has a gap. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("([+-]?[0-9]+)(?:\\.0*)?");

    private static final Pattern NUMBER_WITH_DECIMALS = Pattern.compile("([A-Za-z]?[0-9]+)\\.0+");
    private static final Pattern SPACES = Pattern.compile("\\p{Z}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9.]*,[0-9]+");

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
        return WHOLE_NUMBER.matcher(words(fields.get(QUANTITY))).matches()
                && DECIMAL.matcher(words(fields.get(PRICE))).matches();
    }

    /** The text of the date that a record has. */
    static String date(List<String> fields) {
        return value(fields.get(DATE));
    }

    /** The number of the invoice that a record is part of. */
    static String invoice(List<String> fields) {
        return number(fields.get(INVOICE));
    }

    /** The row that the fields are, or why they are not one. */
    Row read(List<String> fields) throws RejectedException {
        if (fields.size() != COLUMNS.size()) {
            throw new RejectedException(
                    Reason.MALFORMED, "", "", fields.size() + " columns in the place of " + COLUMNS.size());
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            requireCharacters(column, fields.get(column));
        }
        var invoice = invoice(fields);
        var isCredit = invoice.startsWith("C") || invoice.startsWith("c");
        var document = in(INVOICE, invoice, text -> Text.name("invoice number", text));
        var sku = in(STOCK_CODE, value(fields.get(STOCK_CODE)), Sku::new);
        // It becomes the name of a product, too.
        var description = in(
                DESCRIPTION,
                words(fields.get(DESCRIPTION)),
                text -> present(text).map(words -> Text.name("description", words)));
        var quantity = in(QUANTITY, value(fields.get(QUANTITY)), RowReader::quantity);
        var time = in(DATE, date(fields), text -> Timestamp.canonical(dates.read(text)));
        var price = in(PRICE, value(fields.get(PRICE)), RowReader::price);
        var unitPrice = in(PRICE, price, decimal -> new Amount(decimal.abs()).entered("unit price"));
        var customer =
                in(CUSTOMER, number(fields.get(CUSTOMER)), text -> present(text).map(CustomerNumber::new));
        requireSale(isCredit, quantity, price);
        var country = countries
                .find(words(fields.get(COUNTRY)))
                .orElseThrow(() -> new RejectedException(
                        Reason.UNKNOWN_COUNTRY,
                        COLUMNS.get(COUNTRY),
                        fields.get(COUNTRY),
                        fields.get(COUNTRY).isBlank() ? "is blank" : "is not a country that is known"));
        var pieces = in(QUANTITY, Math.abs(quantity), Quantity::new);
        return new Row(document, isCredit, sku, description, pieces, time, unitPrice, customer, country);
    }

    private static void requireCharacters(int column, String field) throws RejectedException {
        if (field.indexOf('\0') >= 0) {
            throw new RejectedException(Reason.MALFORMED, COLUMNS.get(column), field, "has a character NUL");
        }
        if (field.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new RejectedException(Reason.MALFORMED, COLUMNS.get(column), field, "has half of a surrogate pair");
        }
    }

    private static void requireSale(boolean isCredit, long quantity, BigDecimal price) throws RejectedException {
        if (price.signum() < 0) {
            throw new RejectedException(Reason.NOT_A_SALE, COLUMNS.get(PRICE), price.toPlainString(), "is below zero");
        }
        if (quantity == 0 || quantity < 0 != isCredit) {
            throw new RejectedException(
                    Reason.NOT_A_SALE,
                    COLUMNS.get(QUANTITY),
                    Long.toString(quantity),
                    quantity == 0
                            ? "is zero"
                            : isCredit ? "is above zero on a credit note" : "is below zero on an order");
        }
    }

    /** What the content of a column means, if nothing refuses it. */
    private <T extends Object, R> R in(int column, T content, Function<T, R> meaning) throws RejectedException {
        String problem;
        try {
            return meaning.apply(content);
        } catch (ArithmeticException e) {
            problem = "has too many digits";
        } catch (DateTimeParseException e) {
            problem = e.getCause() == null ? "is not a date like " + dates.pattern() : "is not a day of the calendar";
        } catch (NumberFormatException | DateTimeException e) {
            problem = String.valueOf(e.getMessage());
        } catch (IllegalArgumentException e) {
            problem = "is refused: " + e.getMessage();
        }
        throw new RejectedException(Reason.MALFORMED, COLUMNS.get(column), content.toString(), problem);
    }

    private static long quantity(String text) {
        var number = WHOLE_NUMBER.matcher(text);
        if (!number.matches()) {
            throw new NumberFormatException(text.isEmpty() ? "is blank" : "is not a whole number");
        }
        return new BigInteger(number.group(1)).longValueExact();
    }

    private static BigDecimal price(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            boolean hasComma = DECIMAL_COMMA.matcher(text).matches();
            throw new NumberFormatException(
                    text.isEmpty() ? "is blank" : hasComma ? "has a comma" : "is not a decimal number");
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
