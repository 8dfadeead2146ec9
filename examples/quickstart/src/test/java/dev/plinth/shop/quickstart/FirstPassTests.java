package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.model.catalog.Sku;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstPassTests {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @TempDir
    Path folder;

    @Nullable
    private Input input;

    @Test
    void takesTheEarliestTimeOfADocument() throws IOException {
        var pass = pass("1,A,,1,01/12/2010 08:27,1,,France\n1,A,,1,01/12/2010 08:26,1,,France\n"
                + "1,A,,1,01/12/2010 08:28,1,,France\n");

        assertThat(pass.documents())
                .singleElement()
                .extracting(Document::time)
                .isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
    }

    @Test
    void takesTheFirstCustomerAndTheFirstCountryInTheOrderOfTheFile() throws IOException {
        var pass = pass("1,A,,1,01/12/2010 08:27,1,,Spain\n1,A,,1,01/12/2010 08:26,1,7,France\n"
                + "1,A,,1,01/12/2010 08:25,1,8,Italy\n");

        var document = pass.documents().iterator().next();
        assertThat(document.customer().orElseThrow()).hasToString("7");
        assertThat(document.country()).hasToString("ES");
        assertThat(pass.customers()).extracting(Object::toString).containsExactly("7", "8");
    }

    @ParameterizedTest
    @CsvSource({"7, Spain, false", "8, Spain, true", "'', Spain, false", "7, France, true", "'', France, true"})
    void tellsDocumentsOfSeveralCustomersOrCountries(String customer, String country, boolean isMerged)
            throws IOException {
        var pass =
                pass("1,A,,1,01/12/2010 08:27,1,7,Spain\n1,A,,1,01/12/2010 08:27,1," + customer + "," + country + "\n");

        assertThat(pass.documents()).singleElement().returns(isMerged, Document::isMerged);
    }

    @Test
    void isAGuestWhereNoRowHasACustomer() throws IOException {
        var pass = pass("1,A,,1,01/12/2010 08:27,1,,Spain\n1,A,,1,01/12/2010 08:26,1, ,Spain\n");

        assertThat(pass.documents())
                .singleElement()
                .extracting(Document::customer)
                .isEqualTo(Optional.empty());
    }

    @Test
    void hearsNothingFromARejectedRow() throws IOException {
        var pass = pass("1,A,WRONG,0,01/12/2009 08:27,1,9,Spain\n1,A,RIGHT,1,01/12/2010 08:26,1,7,France\n"
                + "2,B,WRONG,0,01/12/2010 08:26,1,9,Spain\n");

        var document = pass.documents().iterator().next();
        assertThat(pass.documents()).hasSize(1);
        assertThat(document.time()).isEqualTo(Instant.parse("2010-12-01T08:26:00Z"));
        assertThat(document.country()).hasToString("FR");
        assertThat(pass.customers()).extracting(Object::toString).containsExactly("7");
        assertThat(pass.products()).isEqualTo(Map.of(new Sku("A"), "RIGHT"));
        assertThat(Objects.requireNonNull(input).rejections().counts()).isEqualTo(Map.of(Reason.NOT_A_SALE, 2L));
        assertThat(pass.rowsRead()).isEqualTo(3);
    }

    @Test
    void namesAProductByItsFirstDescriptionElseByItsSku() throws IOException {
        var pass = pass("1,a,,1,01/12/2010 08:27,1,,Spain\n1,A, ONE ,1,01/12/2010 08:26,1,,Spain\n"
                + "1,a,TWO,1,01/12/2010 08:26,1,,Spain\n1,b,,1,01/12/2010 08:26,1,,Spain\n");

        assertThat(pass.products()).isEqualTo(Map.of(new Sku("A"), "ONE", new Sku("B"), "B"));
    }

    @Test
    void gathersRowsOfADocumentThatDoNotStandTogether() throws IOException {
        var pass = pass("1,A,,1,01/12/2010 08:27,1,,Spain\n2,A,,1,01/12/2010 08:26,1,,Spain\n"
                + "1,A,,1,01/12/2010 08:27,1,,Spain\nC1,A,,-1,01/12/2010 08:27,1,,Spain\n");

        assertThat(pass.documents()).extracting(Document::number).containsExactly("1", "2", "C1");
        assertThat(pass.documents()).extracting(Document::rows).containsExactly(2, 1, 1);
        assertThat(pass.documents()).extracting(Document::isCredit).containsExactly(false, false, true);
    }

    @Test
    void writesRejectedRecordsAsTheyStandInTheFile() throws IOException {
        var rejected = rejected("1,A,GOOD,1,01/12/2010 08:27,1,,Spain\n"
                + "2 , a,\"TWO\nLINES, \"\"QUOTED\"\"\", 0 ,01/12/2010 08:27,1,,Spain\n"
                + "\n \n\"x\"y,z\n3,A,£,1,01/12/2010 08:27,1,,Atlantis");

        assertThat(rejected)
                .containsExactly(
                        new Oracle.Rejected(
                                3, "NOT_A_SALE", "2 , a,\"TWO\nLINES, \"\"QUOTED\"\"\", 0 ,01/12/2010 08:27,1,,Spain"),
                        new Oracle.Rejected(6, "MALFORMED", " "),
                        new Oracle.Rejected(7, "MALFORMED", "\"x\"y,z"),
                        new Oracle.Rejected(8, "UNKNOWN_COUNTRY", "3,A,£,1,01/12/2010 08:27,1,,Atlantis"));
    }

    @Test
    void keepsTheLineEndsInsideARejectedRecord() throws IOException {
        assertThat(rejected("1,\"a\rb\",x\r\n2,\"a\r\nb\",x\r\n\r\n3,x\r"))
                .containsExactly(
                        new Oracle.Rejected(2, "MALFORMED", "1,\"a\rb\",x"),
                        new Oracle.Rejected(4, "MALFORMED", "2,\"a\r\nb\",x"),
                        new Oracle.Rejected(7, "MALFORMED", "3,x"));
    }

    @Test
    void writesOnlyAHeaderWhereNothingIsRejected() throws IOException {
        assertThat(rejected("1,A,GOOD,1,01/12/2010 08:27,1,,Spain\n")).isEmpty();
        assertThat(Objects.requireNonNull(input).folder().resolve("rejected.csv"))
                .content()
                .startsWith("line,reason,record")
                .hasLineCount(1);
    }

    private FirstPass pass(String records) throws IOException {
        return input(records).pass();
    }

    private Input input(String records) throws IOException {
        input = Input.of(Files.writeString(folder.resolve("retail.csv"), HEADER + records));
        return input;
    }

    private List<Oracle.Rejected> rejected(String records) throws IOException {
        return new Job.Outcome(0, "", "", input(records).folder()).rejected();
    }

    @AfterEach
    void close() {
        if (input != null) {
            input.close();
        }
    }
}
