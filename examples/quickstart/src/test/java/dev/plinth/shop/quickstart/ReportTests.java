package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.quickstart.report.WrittenReport;
import dev.plinth.testkit.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The report that a whole job writes, held to the summary that it writes. */
class ReportTests {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    private Path folder;

    @BeforeEach
    void empty() throws SQLException {
        ShopContent.clear(DATABASE);
    }

    @Test
    void saysWhatTheSummarySays() {
        var outcome = Job.into(DATABASE, folder).run();

        var report = WrittenReport.read(folder.resolve("report.html"));
        var summary = outcome.wholeSummary();
        report.requireSelfContained();
        assertThat(List.of(
                        "rowsRead",
                        "orders",
                        "orderLines",
                        "creditNotes",
                        "creditLines",
                        "customers",
                        "products",
                        "countries",
                        "revenue",
                        "credited"))
                .allSatisfy(
                        key -> assertThat(report.figure(key)).isEqualByComparingTo(String.valueOf(summary.get(key))));
        assertThat(List.of("months", "countries")).allSatisfy(chart -> {
            assertThat(report.sum(chart, "revenue")).isEqualByComparingTo(String.valueOf(summary.get("revenue")));
            assertThat(report.sum(chart, "credited")).isEqualByComparingTo(String.valueOf(summary.get("credited")));
        });
        assertThat(report.rejected()).isEqualTo(summary.get("rejected"));
        assertThat(outcome.out()
                        .lines()
                        .toList()
                        .get((int) outcome.out().lines().count() - 1))
                .isEqualTo("Look at " + folder.resolve("report.html").toUri());
    }

    @Test
    void countsTheRowsOfEachTable() throws SQLException {
        Job.into(DATABASE, folder).run();

        var report = WrittenReport.read(folder.resolve("report.html"));
        var tables = report.page().select("[data-table=tables] tbody th").eachText();
        assertThat(tables)
                .contains("sales_order", "order_line", "customer", "product", "credit_note")
                .allSatisfy(table -> assertThat(
                                report.page().select(".picture text").eachText())
                        .contains(table));
        try (var connection = DATABASE.administrator().getConnection();
                var statement = connection.createStatement()) {
            for (int i = 0; i < tables.size(); i++) {
                try (var rows =
                        statement.executeQuery("select count(*) from " + DatabaseRoles.SCHEMA + "." + tables.get(i))) {
                    assertThat(rows.next()).isTrue();
                    assertThat(report.column("tables", 1).get(i)).isEqualByComparingTo(rows.getBigDecimal(1));
                }
            }
        }
    }

    @Test
    void showsWhatAFileSaysAndRunsNoneOfIt() throws Exception {
        var evil = "<script>document.title=1</script><img src=x onerror=alert(1)>";
        var row = "1,A," + evil + ",1,2010-12-13 08:26:00,2.55,7,France\n";
        var wrong = "2,A," + evil + ",one,2010-12-13 08:26:00,2.55,7,France\n";
        var file = Files.writeString(
                folder.resolve("<b>evil.csv"), String.join(",", RowReader.COLUMNS) + "\n" + row.repeat(30) + wrong);

        var outcome = Job.into(DATABASE, folder).input(file).run();

        assertThat(outcome.err()).isEmpty();
        var report = WrittenReport.read(folder.resolve("report.html"));
        report.requireSelfContained();
        assertThat(report.page().expectFirst("h1").text()).isEqualTo("<b>evil.csv");
        assertThat(report.page().expectFirst("[data-table=products] td").text()).isEqualTo(evil);
        assertThat(report.page().expectFirst("[data-rejected=MALFORMED] code").text())
                .startsWith("2,A," + evil);
    }

    @Test
    void saysThatTheDatabaseHoldsMore() throws Exception {
        var header = String.join(",", RowReader.COLUMNS) + "\n";
        var file = Files.writeString(folder.resolve("one.csv"), header + "1,A,LAMP,1,2010-12-13 08:26,2.55,7,France\n");
        Job.into(DATABASE, folder).input(file).run();
        var alone = WrittenReport.read(folder.resolve("report.html"));
        var other =
                Files.writeString(folder.resolve("two.csv"), header + "2,A,LAMP,3,2010-12-13 08:26,2.55,7,France\n");

        Job.into(DATABASE, folder).input(other).run();

        var report = WrittenReport.read(folder.resolve("report.html"));
        assertThat(alone.page().select("#more")).isEmpty();
        assertThat(report.page().select("#more")).hasSize(1);
        assertThat(report.figure("revenue")).isEqualByComparingTo("7.65");
        assertThat(report.sum("months", "revenue")).isEqualByComparingTo("10.20");
    }

    @Test
    void writesAReportOfNothing() throws Exception {
        var file = Files.writeString(folder.resolve("none.csv"), String.join(",", RowReader.COLUMNS) + "\n");

        var outcome = Job.into(DATABASE, folder).input(file).run();

        assertThat(outcome.err()).isEmpty();
        var report = WrittenReport.read(folder.resolve("report.html"));
        assertThat(report.figure("rowsRead")).isEqualTo(BigDecimal.ZERO);
        assertThat(report.data("months")).isEmpty();
        assertThat(report.page().select("#order")).isEmpty();
        assertThat(report.page().select("#rejected + p").text()).startsWith("Nothing");
    }

    @Test
    void leavesNoReportOfAnEarlierRun() throws Exception {
        Job.into(DATABASE, folder).run();
        var other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");

        var outcome = Job.into(DATABASE, folder).input(other).run();

        assertThat(outcome.code()).isNotZero();
        assertThat(folder.resolve("report.html")).doesNotExist();
    }
}
