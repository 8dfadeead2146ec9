package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTests {
    private static final int INVOICE = 0;
    private static final int CODE = 1;
    private static final int DESCRIPTION = 2;
    private static final int QUANTITY = 3;
    private static final int DATE = 4;
    private static final int PRICE = 5;
    private static final int CUSTOMER = 6;
    private static final int COUNTRY = 7;

    private final RowReader reader =
            new RowReader(new Dates("dd/MM/yyyy HH:mm", ZoneId.of("Europe/London")), new Countries());

    @Test
    void readsALineOfAnOrder() throws RejectedException {
        var row = reader.read(
                List.of("536365", "85123a", "A LANTERN", "6", "01/12/2010 08:26", "2.550", "17850", "United Kingdom"));

        assertThat(row.document()).isEqualTo("536365");
        assertThat(row.isCredit()).isFalse();
        assertThat(row.sku()).hasToString("85123A");
        assertThat(row.description()).contains("A LANTERN");
        assertThat(row.quantity().value()).isEqualTo(6);
        assertThat(row.time()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
        assertThat(row.unitPrice()).hasToString("2.55");
        assertThat(row.customer().orElseThrow()).hasToString("17850");
        assertThat(row.country()).hasToString("GB");
    }

    @ParameterizedTest
    @CsvSource({"C536379", "c536379", "' C536379'"})
    void readsALineOfACreditNoteWithItsQuantityPositive(String number) throws RejectedException {
        var row = read(INVOICE, number, QUANTITY, "-3");

        assertThat(row.isCredit()).isTrue();
        assertThat(row.quantity().value()).isEqualTo(3);
        assertThat(row.document()).isEqualTo(number.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\n", "\r", "\u2003", "\u3000", "\u2028", "\u00a0", "\u202f", " \t\u2003 "})
    void stripsWhiteSpaceFromEveryFieldFirst(String space) throws RejectedException {
        var clean = reader.read(fields());
        var padded = reader.read(
                fields().stream().map(field -> space + field + space).toList());

        assertThat(padded).isEqualTo(clean);
    }

    @Test
    void takesEverySpaceInsideAFieldForOne() throws RejectedException {
        assertThat(read(DESCRIPTION, "A\u00a0LAMP\u2003OF\u202fGLASS").description())
                .contains("A LAMP OF GLASS");
        assertThat(read(COUNTRY, "United\u00a0Kingdom").country()).hasToString("GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nan", "NaN", "NULL", "None", " nan "})
    void takesWhatProgramsWriteForAMissingValueForBlank(String missing) throws RejectedException {
        assertThat(read(CUSTOMER, missing).customer()).isEmpty();
        assertThat(read(DESCRIPTION, missing).description()).contains(missing.strip());
        assertThat(reason(INVOICE, missing)).isEqualTo(Reason.MALFORMED);
        assertThat(reason(CODE, missing)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void readsNumbersThatAreWrittenWithDecimals() throws RejectedException {
        assertThat(read(CUSTOMER, "17850.0").customer().orElseThrow()).hasToString("17850");
        assertThat(read(INVOICE, "536365.0").document()).isEqualTo("536365");
        assertThat(read(INVOICE, "536365.5").document()).isEqualTo("536365.5");
    }

    @Test
    void keepsWhiteSpaceInsideAField() throws RejectedException {
        assertThat(read(DESCRIPTION, "A  B\nC").description()).contains("A  B\nC");
    }

    @Test
    void isAGuestWithoutCustomerAndHasNoWordsWithoutDescription() throws RejectedException {
        assertThat(read(CUSTOMER, "  ").customer()).isEmpty();
        assertThat(read(DESCRIPTION, "  ").description()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 9, 100})
    void refusesAnotherNumberOfColumns(int columns) {
        var fields = new ArrayList<String>();
        for (int column = 0; column < columns; column++) {
            fields.add(fields().get(column % 8));
        }

        assertThatThrownBy(() -> reader.read(fields))
                .asInstanceOf(type(RejectedException.class))
                .returns(Reason.MALFORMED, RejectedException::reason)
                .returns(columns + " columns in the place of 8", RejectedException::problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003"})
    void refusesABlankInvoiceNumberOrStockCode(String blank) {
        assertThat(reason(INVOICE, blank)).isEqualTo(Reason.MALFORMED);
        assertThat(reason(CODE, blank)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesAKeyThatNoIndexHolds() throws RejectedException {
        assertThat(read(INVOICE, "9".repeat(500)).document()).hasSize(500);
        assertThat(reason(INVOICE, "9".repeat(501))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(CODE, "9".repeat(501))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(CUSTOMER, "9".repeat(501))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {INVOICE, CODE, DESCRIPTION, CUSTOMER, COUNTRY})
    void refusesACharacterThatTheDatabaseCannotHold(int column) {
        assertThat(reason(column, "1\0")).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "+5, 5",
        "007, 7",
        "9223372036854775807, 9223372036854775807",
        "00000000000000000000005, 5",
        "6.0, 6",
        "6., 6"
    })
    void readsAWholeNumber(String text, long quantity) throws RejectedException {
        assertThat(read(QUANTITY, text).quantity().value()).isEqualTo(quantity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.5",
                "1.01",
                "1,000",
                "1e3",
                "six",
                "--1",
                "1-",
                "0x10",
                "٣",
                "1 000",
                "9223372036854775808",
                "99999999999999999999",
                "-",
                "+",
                "NaN"
            })
    void refusesAQuantityThatIsNoWholeNumber(String text) {
        assertThat(reason(QUANTITY, text)).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "2.55, 2.55",
        "1e3, 1000",
        "1.5E-2, 0.015",
        ".5, 0.5",
        "5., 5",
        "+1, 1",
        "0, 0",
        "0.00, 0",
        "-0.00, 0",
        "-0, 0",
        "0.83333333333333333333, 0.83333333333333333333",
        "2.5500, 2.55"
    })
    void readsAPriceWithAllItsDecimals(String text, String price) throws RejectedException {
        assertThat(read(PRICE, text).unitPrice()).hasToString(price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1,5",
                "1,000.00",
                "£1",
                "one pound",
                "1.2.3",
                "1e",
                "e3",
                "0x1p3",
                "NaN",
                "Infinity",
                "1d",
                "1e1000",
                "1e-1001",
                "1e99999999999",
                "٣"
            })
    void refusesAPriceThatIsNoNumber(String text) {
        assertThat(reason(PRICE, text)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesAPriceWithMoreDigitsThanAreStored() throws RejectedException {
        assertThat(read(PRICE, "9".repeat(20)).unitPrice().value()).isPositive();
        assertThat(reason(PRICE, "9".repeat(21))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(PRICE, "1e20")).isEqualTo(Reason.MALFORMED);
        assertThat(reason(PRICE, "0.000000000000000000001")).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2011 10:00", "27/03/2011 01:30", "01/12/2010", "01/01/+999999 00:00"})
    void refusesADateThatDoesNotExist(String text) {
        assertThat(reason(DATE, text)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void refusesWhatIsNoSale() {
        assertThat(reason(PRICE, "-0.01")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(QUANTITY, "0")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(QUANTITY, "-0")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(QUANTITY, "-1")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(INVOICE, "C1", QUANTITY, "1")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(INVOICE, "c1", QUANTITY, "0")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(INVOICE, "C1", QUANTITY, "-1", PRICE, "-1")).isEqualTo(Reason.NOT_A_SALE);
    }

    @Test
    void allowsThePriceZero() throws RejectedException {
        assertThat(read(PRICE, "0").unitPrice().isZero()).isTrue();
        assertThat(read(INVOICE, "C1", QUANTITY, "-1", PRICE, "0").unitPrice().isZero())
                .isTrue();
    }

    @Test
    void refusesACountryThatIsNotKnown() {
        assertThat(reason(COUNTRY, "Atlantis")).isEqualTo(Reason.UNKNOWN_COUNTRY);
        assertThat(reason(COUNTRY, "")).isEqualTo(Reason.UNKNOWN_COUNTRY);
    }

    @Test
    void givesTheFirstReasonThatHolds() {
        assertThat(reason(QUANTITY, "0", COUNTRY, "Atlantis")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(PRICE, "-1", COUNTRY, "Atlantis")).isEqualTo(Reason.NOT_A_SALE);
        assertThat(reason(DATE, "31/02/2011 10:00", COUNTRY, "Atlantis")).isEqualTo(Reason.MALFORMED);
        assertThat(reason(DATE, "31/02/2011 10:00", QUANTITY, "0")).isEqualTo(Reason.MALFORMED);
        assertThat(reason(QUANTITY, "0", PRICE, "free")).isEqualTo(Reason.MALFORMED);
        assertThat(reason(CODE, "", PRICE, "-1")).isEqualTo(Reason.MALFORMED);
        assertThat(reason(INVOICE, "", QUANTITY, "-1")).isEqualTo(Reason.MALFORMED);
        assertThat(reason(CUSTOMER, "9".repeat(501), QUANTITY, "0")).isEqualTo(Reason.MALFORMED);
        assertThat(reason(PRICE, "-" + "9".repeat(901))).isEqualTo(Reason.MALFORMED);
    }

    private static List<String> fields(Object... changes) {
        var fields = new ArrayList<>(
                List.of("536365", "85123A", "A LANTERN", "6", "01/12/2010 08:26", "2.55", "17850", "France"));
        for (int i = 0; i < changes.length; i += 2) {
            fields.set((int) changes[i], (String) changes[i + 1]);
        }
        return fields;
    }

    private Row read(Object... changes) throws RejectedException {
        return reader.read(fields(changes));
    }

    private Reason reason(Object... changes) {
        try {
            throw new AssertionError(read(changes) + " is accepted");
        } catch (RejectedException e) {
            return e.reason();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', InvoiceNo, must not be blank",
        "0, 'a\u0000b', InvoiceNo, has a character NUL",
        "1, '', StockCode, must not be blank",
        "2, 'A\ud83dB', Description, has half of a surrogate pair",
        "3, six, Quantity, is not a whole number",
        "3, '', Quantity, is blank",
        "3, 99999999999999999999, Quantity, has too many digits",
        "4, 31/02/2011 10:00, InvoiceDate, is not a day of the calendar",
        "4, yesterday, InvoiceDate, is not a date like dd/MM/yyyy HH:mm",
        "4, 27/03/2011 01:30, InvoiceDate, was skipped by the clocks",
        "4, 01/01/0001 00:00, InvoiceDate, must lie in the years 1600 to 9999",
        "4, 01/12/0000 08:26, InvoiceDate, must lie in the years 1600 to 9999",
        "4, 01/12/+300000 08:26, InvoiceDate, must lie in the years 1600 to 9999",
        "4, 01/12/-0044 08:26, InvoiceDate, must lie in the years 1600 to 9999",
        "5, '2,55', UnitPrice, has a comma",
        "5, free, UnitPrice, is not a decimal",
        "5, 1e950, UnitPrice, at most 100 digits",
        "6, 'x\u0000', CustomerID, has a character NUL"
    })
    void namesTheColumnAndWhatIsWrong(int column, String value, String name, String problem) {
        var fields = new ArrayList<>(fields());
        fields.set(column, value);

        assertThatThrownBy(() -> reader.read(fields))
                .asInstanceOf(type(RejectedException.class))
                .returns(Reason.MALFORMED, RejectedException::reason)
                .returns(name, RejectedException::column)
                .satisfies(rejected -> assertThat(rejected.problem()).contains(problem));
    }
}
