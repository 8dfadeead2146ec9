package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Files that people have, through the door: what is not certain is said, and nothing else is lost for it. */
class HostileFilesTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    @Test
    void losesNoRowToStrayQuotes() throws IOException {
        var outcome = imported(
                "1,A,\"TOY,1,01/12/2010 08:26,1.00,1,United Kingdom",
                "2,B,MUG,100,01/12/2010 08:27,5.00,2,United Kingdom",
                "3,C,\"BOX,2,01/12/2010 08:28,3.00,3,United Kingdom",
                "4,D,CUP,1,01/12/2010 08:29,7.00,4,United Kingdom");

        assertThat(outcome.summary())
                .containsEntry("rowsRead", 4)
                .containsEntry("orders", 4)
                .containsEntry("revenue", "514.00");
    }

    @Test
    void readsWhatSpreadsheetsAndDataFramesWrite() throws IOException {
        var outcome = imported(
                "10,85123A,WHITE HANGING HEART,6,01/12/2010 08:26,2.55,17850.0,United Kingdom",
                "10.0,85123A\u00a0,WHITE\u00a0HANGING HEART,6.0,01/12/2010 08:26,2.55,17850.0\u00a0,United\u00a0Kingdom",
                "11,85123A,nan,6,01/12/2010 08:26,2.55,nan,United Kingdom",
                "12,85123A,LAMP,NaN,01/12/2010 08:26,2.55,NULL,United Kingdom");

        assertThat(outcome.summary())
                .containsEntry("orders", 2)
                .containsEntry("customers", 1)
                .containsEntry("products", 1)
                .containsEntry("rejected", Map.of("MALFORMED", 1))
                .containsEntry("revenue", "45.90");
    }

    @Test
    void showsApartWhatIsNotASaleOfGoods() throws IOException {
        var outcome = imported(
                "30,A,LAMP,2,01/12/2010 08:26,3.00,1,France",
                "30,POST,POSTAGE,1,01/12/2010 08:26,18.00,1,France",
                "C31,M,Manual,-1,01/12/2010 08:26,4.50,1,France");

        assertThat(outcome.summary())
                .containsEntry("revenue", "24.00")
                .containsEntry("credited", "4.50")
                .containsEntry("charges", Map.of("POSTAGE", "18.00"))
                .containsEntry("chargesCredited", Map.of("MANUAL_ADJUSTMENT", "4.50"));
        assertThat(outcome.out()).contains("of which  18.00 GBP and 4.50 GBP are charges");
    }

    @Test
    void saysWhereAnInvoiceNamesSeveralCustomers() throws IOException {
        var outcome = imported(
                "40,A,MUG,1,01/12/2010 08:26,10.00,11,United Kingdom",
                "41,A,MUG,1,01/12/2010 08:26,10.00,11,United Kingdom",
                "41,B,BOWL,1,01/12/2010 08:26,500.00,22,United Kingdom",
                "42,B,BOWL,1,01/12/2010 08:26,500.00,,France");

        assertThat(outcome.out().replaceAll("\\s+", " "))
                .contains(
                        "Merged 1 documents, whose rows name several customers or countries",
                        "order 41 from line 3 on");
    }

    @Test
    void showsNothingThatSteersATerminal() throws IOException {
        var outcome = imported(
                "21,A,\u001b[2J\u001b[31mRED\u001b]0;pwned\u0007\u009b0m\u202e,1,01/12/2010 08:26,9999,\u001b[5m1,France");

        assertThat(outcome.out())
                .contains("RED")
                .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009f\\u202e&&[^\\r\\n]]");
    }

    private Job.Outcome imported(String... rows) throws IOException {
        var file = Files.writeString(
                folder.resolve("input.csv"),
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        + String.join("\n", rows) + "\n");
        var outcome = Job.into(DATABASE, folder.resolve("output"))
                .input(file)
                .with("date.format", Input.DATE_FORMAT)
                .with("accept.rejects", true)
                .run();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }
}
