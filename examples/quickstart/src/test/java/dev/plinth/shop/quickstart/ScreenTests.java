package dev.plinth.shop.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed fits the terminal, whatever is printed. */
class ScreenTests {
    private static final int WIDTH = 80;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void empty() throws Exception {
        ShopContent.clear(DATABASE);
    }

    @Test
    void foldsBetweenWordsBelowTheTextOfTheFirstLine() {
        new Screen(new PrintStream(printed, true, UTF_8), 40)
                .println("Starting  an embedded PostgreSQL; with -Ddb.url=jdbc:postgresql://HOST/DATABASE it is yours");

        assertThat(printed.toString(UTF_8).lines())
                .containsExactly(
                        "Starting  an embedded PostgreSQL; with",
                        "          -Ddb.url=jdbc:postgresql://HOST/DATABASE",
                        "          it is yours");
    }

    @Test
    void leavesALineThatFitsAsItIs() {
        new Screen(new PrintStream(printed, true, UTF_8), 40).printf("%s  %s%n", " a  b", "c ");

        assertThat(printed.toString(UTF_8)).isEqualTo(" a  b  c " + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"'', 80", "120, 120", "20, 40", "many, 80", "0, 80"})
    void isAsWideAsTheEnvironmentSays(String columns, int width) {
        var out = new PrintStream(printed, true, UTF_8);

        assertThat(Screen.of(out, Map.of("COLUMNS", columns), false).width()).isEqualTo(width);
    }

    @Test
    void printsNothingWiderThanATerminal() {
        var outcome = Job.into(DATABASE, folder).run();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .hasSizeGreaterThan(50)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
    }

    /** A description of megabytes is rejected; the longest that is not fills one line, where it once filled ten. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void cutsALongDescription() throws IOException {
        var file = Files.writeString(
                folder.resolve("long.csv"),
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
                        + "1,A,LAMP,1,13/12/2010 08:26,2.55,7,France\n"
                        + "1,A," + "LAMP ".repeat(99) + ",1,13/12/2010 08:26,2.55,7,France\n"
                        + "1,A,LAMP,1,13/12/2010 08:26,2.55,7,France\n".repeat(40)
                        + "1,A," + "LAMP ".repeat(2_000_000) + ",1,13/12/2010 08:26,2.55,7,France\n");

        var outcome = Job.into(DATABASE, folder).input(file).run();

        assertThat(outcome.out().lines())
                .filteredOn(line -> line.contains("| LAMP LAMP LAMP"))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).hasSize(WIDTH).contains("…"));
        assertThat(outcome.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
    }
}
