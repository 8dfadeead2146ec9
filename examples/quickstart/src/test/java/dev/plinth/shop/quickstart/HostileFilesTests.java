package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Job.Outcome imported(String... rows) throws IOException {
        var file = Files.writeString(
                folder.resolve("input.csv"),
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        + String.join("\n", rows) + "\n");
        var outcome = Job.into(DATABASE, folder.resolve("output")).input(file).run();
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome;
    }
}
