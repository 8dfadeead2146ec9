package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plinth.browserkit.Browser;
import dev.plinth.browserkit.Browser.Scheme;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.quickstart.report.ReportPage;
import dev.plinth.shop.quickstart.report.SampleFacts;
import dev.plinth.testkit.TestDatabase;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report as people open it: that of a real job, and one with much of everything. Needs a Chromium. */
@Tag("proof")
class ReportInBrowserTests {
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Map<String, Object> summary;
    private static URI ofAJob;
    private static URI ofMuch;

    /** A bar as it is drawn: what it stands for, and how long it is. */
    private record Bar(String series, BigDecimal value, double length) {}

    @BeforeAll
    static void writeBoth() {
        browser = Browser.open();
        summary = Job.into(DATABASE, folder).run().wholeSummary();
        ofAJob = folder.resolve("report.html").toUri();
        var much = folder.resolve("much.html");
        ReportPage.write(SampleFacts.hostile(), much);
        ofMuch = much.toUri();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void drawsWhatTheSummarySays(Scheme scheme) {
        browser.show(DESK, 900, scheme);

        browser.visit(ofAJob);

        requireQuiet(ofAJob);
        assertThat(List.of("months", "countries")).allSatisfy(chart -> {
            assertThat(drawn(chart, "revenue")).isEqualByComparingTo(String.valueOf(summary.get("revenue")));
            assertThat(drawn(chart, "credited")).isEqualByComparingTo(String.valueOf(summary.get("credited")));
            requireProportions(chart);
        });
        assertThat(drawn("rows", "order-lines")).isEqualByComparingTo(String.valueOf(summary.get("orderLines")));
        assertThat(drawn("rows", "credit-lines")).isEqualByComparingTo(String.valueOf(summary.get("creditLines")));
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void fitsAPhone(Scheme scheme) {
        browser.show(PHONE, 844, scheme);

        for (var page : List.of(ofAJob, ofMuch)) {
            browser.visit(page);

            requireQuiet(page);
            assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(PHONE);
            assertThat(List.of("months", "countries", "rows")).allSatisfy(ReportInBrowserTests::requireProportions);
        }
    }

    @Test
    void drawsAgainForAnotherWidth() {
        browser.show(DESK, 900, Scheme.LIGHT);
        browser.visit(ofMuch);
        var wide = number("return document.querySelector('[data-chart=months] svg').viewBox.baseVal.width");

        browser.show(PHONE, 844, Scheme.LIGHT);
        browser.ask("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        var narrow = number("return document.querySelector('[data-chart=months] svg').viewBox.baseVal.width");
        assertThat(narrow).isLessThan(PHONE).isLessThan(wide);
        requireProportions("months");
    }

    @Test
    void runsNothingThatDataSay() {
        browser.visit(ofMuch);

        requireQuiet(ofMuch);
        assertThat(browser.ask("return document.title")).asString().startsWith("</script>");
        assertThat(browser.ask("return document.querySelectorAll('[data-chart=months] [data-series=revenue]').length"))
                .isEqualTo(13L);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void canBeReadInBothColors(Scheme scheme) {
        browser.show(DESK, 900, scheme);

        browser.visit(ofMuch);

        var paper = luminance("body", "backgroundColor");
        assertThat(paper < 0.5).isEqualTo(scheme == Scheme.DARK);
        for (var words : List.of("body", ".intro", ".kicker", "caption", "thead th", ".figures dt", "summary")) {
            assertThat(contrast(luminance(words, "color"), paper)).as(words).isGreaterThan(4.5);
        }
        assertThat(contrast(luminance(".chart text", "fill"), paper)).isGreaterThan(4.5);
        assertThat(contrast(luminance(".picture text", "fill"), luminance(".picture rect", "fill")))
                .isGreaterThan(4.5);
        assertThat(contrast(luminance(".chart .revenue", "fill"), paper)).isGreaterThan(3);
    }

    @Test
    void canBePrintedInFull() {
        browser.show(DESK, 900, Scheme.DARK);
        browser.visit(ofMuch);

        var printed = new String(browser.print(), StandardCharsets.ISO_8859_1);

        assertThat(printed).startsWith("%PDF-");
        assertThat(Pattern.compile("/Type /Page\\b").matcher(printed).results().count())
                .isBetween(4L, 12L);
        assertThat(browser.ask("return document.querySelectorAll('details:not([open])').length"))
                .isEqualTo(0L);
    }

    /** Nothing went wrong, and nothing was asked for but the page. */
    private static void requireQuiet(URI page) {
        assertThat(browser.problems()).isEmpty();
        assertThat(browser.requests()).containsExactly(page);
    }

    /** All bars of a chart are as long as their values say, to half a pixel. */
    private static void requireProportions(String chart) {
        var bars = bars(chart);
        assertThat(bars).isNotEmpty();
        var longest = bars.stream()
                .max((one, other) -> one.value().compareTo(other.value()))
                .orElseThrow();
        assertThat(longest.length()).isGreaterThan(50);
        assertThat(bars)
                .allSatisfy(bar -> assertThat(bar.length())
                        .isCloseTo(
                                longest.length()
                                        * bar.value().doubleValue()
                                        / longest.value().doubleValue(),
                                within(0.5)));
    }

    private static BigDecimal drawn(String chart, String series) {
        return bars(chart).stream()
                .filter(bar -> bar.series().equals(series))
                .map(Bar::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Bar> bars(String chart) {
        var side = chart.equals("months") ? "height" : "width";
        var found = (List<?>) Objects.requireNonNull(browser.ask("""
                return [...document.querySelectorAll(`[data-chart=${arguments[0]}] rect`)].map(bar =>
                    [bar.dataset.series, bar.dataset.value, String(bar.getBBox()[arguments[1]])])""", chart, side));
        return found.stream()
                .map(bar -> (List<?>) bar)
                .map(bar -> new Bar(
                        bar.get(0).toString(),
                        new BigDecimal(bar.get(1).toString()),
                        Double.parseDouble(bar.get(2).toString())))
                .toList();
    }

    private static double number(String script) {
        return ((Number) Objects.requireNonNull(browser.ask(script))).doubleValue();
    }

    /** As the Web Content Accessibility Guidelines define it. */
    private static double luminance(String selector, String property) {
        return number("""
                const color = getComputedStyle(document.querySelector('%s')).%s;
                const [red, green, blue] = color.match(/[\\d.]+/g).map(part => {
                    const share = part / 255;
                    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue""".formatted(selector, property));
    }

    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
}
