package dev.plinth.shop.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTests {
    private static final Facts FACTS = SampleFacts.hostile();

    @TempDir
    private Path folder;

    private WrittenReport report;

    @BeforeEach
    void write() {
        var page = folder.resolve("report.html");
        ReportPage.write(FACTS, page);
        report = WrittenReport.read(page);
    }

    @Test
    void asksForNothingOutside() {
        report.requireSelfContained();
    }

    @Test
    void escapesWhatDataSay() {
        var hostile = SampleFacts.HOSTILE.replace('\u0000', '\uFFFD');

        assertThat(report.page().expectFirst("h1").wholeText()).isEqualTo(hostile + ".csv");
        assertThat(report.page().title()).startsWith(hostile);
        assertThat(report.page().expectFirst("[data-table=order] td").wholeText() + "\uFFFD")
                .isEqualTo(hostile);
        assertThat(report.page().expectFirst("[data-rejected=MALFORMED] code").wholeText())
                .isEqualTo(hostile);
        assertThat(report.page().select("body > *")).hasSize(6);
    }

    @Test
    void keepsDataOfChartsApartFromThePage() {
        assertThat(report.page().expectFirst("#data").data()).doesNotContain("<");
        assertThat(report.data("months")).hasSize(13);
    }

    @Test
    void drawsWhatTheFiguresSay() {
        var figures = FACTS.figures();

        assertThat(report.sum("months", "revenue"))
                .isEqualByComparingTo(figures.stored().revenue());
        assertThat(report.sum("months", "credited"))
                .isEqualByComparingTo(figures.stored().credited());
        assertThat(report.sum("countries", "revenue"))
                .isEqualByComparingTo(figures.stored().revenue());
        assertThat(report.sum("countries", "credited"))
                .isEqualByComparingTo(figures.stored().credited());
        assertThat(report.data("countries"))
                .hasSize(12)
                .last()
                .satisfies(others -> assertThat(others).containsEntry("label", "27 other countries"));
        assertThat(report.sum("rows", "value")).isEqualByComparingTo(BigDecimal.valueOf(figures.rowsRead()));
    }

    @Test
    void saysInTablesWhatChartsDraw() {
        requireEqual(report.column("months", 2), report.values("months", "revenue"));
        requireEqual(report.column("months", 3), report.values("months", "credited"));
        assertThat(report.column("countries", 2).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(FACTS.figures().stored().revenue());
        assertThat(report.column("countries", 3).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(FACTS.figures().stored().credited());
    }

    @Test
    void showsTheFigures() {
        assertThat(report.figure("revenue")).isEqualTo(FACTS.figures().stored().revenue());
        assertThat(report.figure("credited")).isEqualTo(FACTS.figures().stored().credited());
        assertThat(report.figure("charges")).isEqualTo(FACTS.figures().stored().charges());
        assertThat(report.figure("chargesCredited"))
                .isEqualTo(FACTS.figures().stored().chargesCredited());
        assertThat(report.figure("rowsRead"))
                .isEqualTo(report.figure("orderLines")
                        .add(report.figure("creditLines"))
                        .add(report.figure("rejected")));
    }

    @Test
    void showsEachLineOfTheLargestOrder() {
        var lines = report.page().select("[data-table=order] tbody tr, [data-table=order-more] tbody tr");

        assertThat(lines).hasSize(40);
        assertThat(lines.get(39).text()).isEqualTo("40 WHITE HANGING HEART T-LIGHT HOLDER 480 2.55 1,224.00");
    }

    @Test
    void showsEachReasonWithItsExamples() {
        assertThat(report.page().select("#rejected ~ h3").eachText())
                .containsExactly(
                        "MALFORMED in Quantity: 2,511", "NOT_A_SALE in Quantity: 5", "UNKNOWN_COUNTRY in Country: 1");
        assertThat(report.page().select("[data-rejected=MALFORMED] tbody th").eachText())
                .containsExactly("17", "1,204");
    }

    @Test
    void canBeReadWithoutSeeingIt() {
        var page = report.page();

        assertThat(page.select("html[lang=en]")).hasSize(1);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("> caption").text()).isNotBlank();
            assertThat(table.select("thead th:not([scope=col]), tbody th:not([scope=row])"))
                    .isEmpty();
            assertThat(table.select("tbody tr"))
                    .allMatch(row -> row.select("> th").size() == 1);
        });
        assertThat(page.select("[data-chart]"))
                .isNotEmpty()
                .allMatch(chart -> chart.attr("role").equals("img")
                        && !chart.attr("aria-label").isBlank());
        assertThat(labels(page.select("section"))).doesNotContain("").doesNotHaveDuplicates();
        assertThat(page.select(".scroll"))
                .allMatch(part ->
                        part.hasAttr("tabindex") && !part.attr("aria-label").isBlank());
    }

    private static void requireEqual(List<BigDecimal> actual, List<BigDecimal> expected) {
        assertThat(actual).usingElementComparator(Comparator.naturalOrder()).isEqualTo(expected);
    }

    private static List<String> labels(List<Element> sections) {
        return sections.stream()
                .map(section ->
                        section.select("h2#" + section.attr("aria-labelledby")).text())
                .toList();
    }
}
