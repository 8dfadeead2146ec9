package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole jobs, judged by an oracle that reads the file by itself and by what SQL finds in the tables. */
class ImportTests {
    private static final String SHARED = "dev.plinth.shop.quickstart.SharedFile#isGiven";
    private static final String NO_FILE = "the property plinth.data names no file";
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    @BeforeEach
    void empty() throws SQLException {
        ShopContent.clear(DATABASE);
    }

    @Test
    void importsTheSample() throws SQLException {
        var sample = SampleFile.write(folder);

        requireAsTheOracleSays(sample, Job.into(DATABASE, folder).run());
    }

    @Test
    @Tag("proof")
    @EnabledIf(value = SHARED, disabledReason = NO_FILE)
    void importsTheSharedFile() throws SQLException {
        var job = Job.into(DATABASE, folder).input(SharedFile.path());

        requireAsTheOracleSays(SharedFile.path(), job.run());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void importsAnyDirt(long seed) throws SQLException {
        var file = DirtyFile.write(seed, folder);

        var outcome = Job.into(DATABASE, folder)
                .input(file)
                .with("import.batch", 1 + seed % 13)
                .with("date.format", Input.DATE_FORMAT)
                .with("accept.rejects", true)
                .run();

        requireAsTheOracleSays(file, outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n"})
    void importsNothingFromAFileWithoutRecords(String records) throws IOException, SQLException {
        var file = Files.writeString(folder.resolve("none.csv"), HEADER + records);

        requireAsTheOracleSays(file, job().input(file).run());
    }

    @Test
    void writesTheSummaryInItsOrder() throws IOException {
        var outcome = Job.into(DATABASE, folder).run();

        var summary = outcome.wholeSummary();
        assertThat(summary.keySet())
                .containsExactly(
                        "rowsRead",
                        "orders",
                        "orderLines",
                        "creditNotes",
                        "creditLines",
                        "customers",
                        "products",
                        "countries",
                        "rejected",
                        "revenue",
                        "credited",
                        "charges",
                        "chargesCredited",
                        "seconds",
                        "peakHeapMb");
        assertThat(summary.get("rejected")).isEqualTo(Map.of("MALFORMED", 8, "NOT_A_SALE", 4, "UNKNOWN_COUNTRY", 1));
        assertThat((String) summary.get("revenue")).matches("\\d+\\.\\d{2,}");
        assertThat((String) summary.get("credited")).matches("\\d+\\.\\d{2,}");
        assertThat(Files.readString(folder.resolve("summary.json")))
                .containsPattern("\"seconds\" : \\d+\\.\\d+,")
                .containsPattern("\"peakHeapMb\" : [1-9]\\d*\\s*}");
        assertThat(outcome.rejected()).isNotEmpty();
    }

    @Test
    void importsNothingTwice() throws SQLException {
        var first = Job.into(DATABASE, folder).run().summary();
        var content = ShopContent.of(DATABASE);

        var again = Job.into(DATABASE, folder).with("import.batch", 77).run();

        assertThat(again.code()).isZero();
        assertThat(again.summary()).isEqualTo(first);
        assertThat(ShopContent.of(DATABASE)).isEqualTo(content);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void importsShuffledRowsIntoTheSameTables(long seed) throws IOException, SQLException {
        requireTheSameWhenShuffled(SampleFile.write(folder), new Random(seed));
    }

    @Test
    @Tag("proof")
    @EnabledIf(value = SHARED, disabledReason = NO_FILE)
    void importsTheSharedFileShuffledIntoTheSameTables() throws IOException, SQLException {
        requireTheSameWhenShuffled(SharedFile.path(), new Random(1));
    }

    @Test
    void keepsWhatAnotherFileBrought() throws IOException, SQLException {
        var first = write("1,A,LAMP,1,01/12/2010 08:26,2.55,7,France\n2,A,,1,01/12/2010 08:27,2.55,,France\n");
        var second = write("2,A,,1,01/12/2010 08:27,2.55,,France\n3,A,TORCH,1,01/12/2010 08:28,9,8,Spain\n"
                + "C3,B,,-1,01/12/2010 08:28,9,7,Spain\n");
        job().input(first).run();

        var outcome = job().input(second).run();

        assertThat(outcome.code()).isZero();
        var expected = Oracle.of(second);
        assertThat(outcome.summary()).isEqualTo(expected.summary());
        var orders = new TreeMap<>(Oracle.of(first).content().orders());
        orders.putAll(expected.content().orders());
        var content = ShopContent.of(DATABASE);
        assertThat(content.orders()).isEqualTo(orders);
        assertThat(content.creditNotes()).isEqualTo(expected.content().creditNotes());
        assertThat(content.customers()).containsExactly("7", "8");
        assertThat(content.products()).isEqualTo(Map.of("A", "LAMP", "B", "B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,A,LAMP,2,01/12/2010 08:26,2.55,7,France\n",
                "1,A,LAMP,1,01/12/2010 08:27,2.55,7,France\n",
                "1,A,LAMP,1,01/12/2010 08:26,2.55,7,Germany\n",
                "1,A,LAMP,1,01/12/2010 08:26,2.55,,France\n",
                "1,A,LAMP,1,01/12/2010 08:26,2.55,8,France\n",
                "1,B,LAMP,1,01/12/2010 08:26,2.55,7,France\n",
                "1,A,LAMP,3,01/12/2010 08:26,0.85,7,France\n",
                "1,A,LIGHT,1,01/12/2010 08:26,2.55,7,France\n",
                "1,A,LAMP,1,01/12/2010 08:26,2.55,7,France\n1,A,LAMP,1,01/12/2010 08:26,0,7,France\n"
                        + "2,A,LAMP,1,01/12/2010 08:26,2.55,7,France\n",
                "1,A,LAMP,1,01/12/2010 08:26,2.55,7,France\n1,A,LAMP,1,01/12/2010 08:26,0,7,France\n"
            })
    void saysThatADocumentWasThereWithOtherContentAndLeavesIt(String changed) throws IOException, SQLException {
        var first = write("1,A,LAMP,1,01/12/2010 08:26,2.55,7,France\n");
        var second = write(changed);
        job().input(first).run();

        var outcome = job().input(second).run();

        assertThat(outcome.code()).isEqualTo(5);
        assertThat(outcome.err())
                .startsWith("plinth: order 1 is in the database with other content")
                .hasLineCount(1);
        assertThat(folder.resolve("summary.json")).doesNotExist();
        assertThat(ShopContent.of(DATABASE)).isEqualTo(Oracle.of(first).content());
    }

    @Test
    void addsUpExactlyWhatNoFloatHolds() throws IOException, SQLException {
        var price = "0.10000000000000000001";
        var file = write(("1,A,LAMP,3," + "01/12/2010 08:26," + price + ",7,France\n").repeat(3)
                + "2,A,LAMP,9223372036854775807,01/12/2010 08:26,9e19,7,France\n");

        var outcome = job().input(file).run();

        requireAsTheOracleSays(file, outcome);
        assertThat((String) outcome.summary().get("revenue")).endsWith(".90000000000000000009");
    }

    private Job job() {
        return Job.into(DATABASE, folder).with("date.format", Input.DATE_FORMAT);
    }

    private static void requireAsTheOracleSays(Path file, Job.Outcome outcome) throws SQLException {
        var expected = Oracle.of(file);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.summary().toString()).isEqualTo(expected.summary().toString());
        assertThat(outcome.rejected()).isEqualTo(expected.rejected());
        assertThat(ShopContent.of(DATABASE)).isEqualTo(expected.content());
        assertThat(ShopContent.sum(DATABASE, "order_line")).isEqualByComparingTo(expected.sum(false));
        assertThat(ShopContent.sum(DATABASE, "credit_note_line")).isEqualByComparingTo(expected.sum(true));
        assertThat(outcome.count("orderLines")
                        + outcome.count("creditLines")
                        + outcome.rejected().size())
                .isEqualTo(outcome.count("rowsRead"));
    }

    private void requireTheSameWhenShuffled(Path file, Random random) throws IOException, SQLException {
        var expected = Oracle.of(file);
        var records = new ArrayList<String>();
        Shuffle.of(expected, random)
                .forEach(place -> records.add(expected.records().get(place).raw()));
        var shuffled = Files.writeString(
                folder.resolve("shuffled.csv"), HEADER + String.join("\n", records), StandardCharsets.UTF_8);

        var outcome = Job.into(DATABASE, folder).input(shuffled).run();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.summary()).isEqualTo(expected.summary());
        assertThat(ShopContent.of(DATABASE)).isEqualTo(expected.content());
        assertThat(outcome.rejected().stream().map(Oracle.Rejected::raw))
                .containsExactlyInAnyOrderElementsOf(
                        expected.rejected().stream().map(Oracle.Rejected::raw).toList());
    }

    private Path write(String records) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "retail", ".csv"), HEADER + records);
    }

    /** What the rules leave open; see {@link Shuffle}. */
    @Test
    void shufflesForReal() {
        var sample = Oracle.of(SampleFile.write(folder));

        List<Integer> places = Shuffle.of(sample, new Random(1));

        assertThat(places)
                .hasSameSizeAs(sample.records())
                .doesNotHaveDuplicates()
                .isNotEqualTo(sorted(places));
    }

    private static List<Integer> sorted(List<Integer> places) {
        return places.stream().sorted().toList();
    }
}
