package dev.plinth.shop.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A report that was written, as a browser without scripts reads it.
 *
 * @param page the parsed page
 */
public record WrittenReport(Document page) {
    private static final long MOST_BYTES = 1 << 20;

    /** Reads it. */
    public static WrittenReport read(Path file) {
        try {
            assertThat(Files.size(file)).isLessThan(MOST_BYTES);
            return new WrittenReport(Jsoup.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the page would load anything, or if a script could run in it that the program has not put there. */
    public void requireSelfContained() {
        assertThat(page.select("link, img, iframe, object, embed, base, form, audio, video, source"))
                .isEmpty();
        assertThat(page.select("[src], [srcset], [data], [action], [style*=url]"))
                .isEmpty();
        assertThat(page.select("[href], [xlink:href]").eachAttr("href")).allMatch(target -> target.startsWith("#"));
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        var scripts = page.select("script:not([type])");
        assertThat(page.select("script")).hasSize(3);
        assertThat(scripts).hasSize(2);
        assertThat(element("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'; ")
                .endsWith("script-src " + hash(scripts.get(0)) + " " + hash(scripts.get(1)));
    }

    /** What a figure of the page says. */
    public BigDecimal figure(String name) {
        return number(element("[data-figure=" + name + "]").text());
    }

    /** A chart's rows. */
    public List<Map<String, String>> data(String chart) {
        try {
            @SuppressWarnings("unchecked") // the page holds nothing else
            var rows = (List<Map<String, String>>) Objects.requireNonNull(
                    JSON.std.mapFrom(element("#data").data()).get(chart));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of one series of a chart. */
    public List<BigDecimal> values(String chart, String series) {
        return data(chart).stream()
                .map(row -> new BigDecimal(Objects.requireNonNull(row.get(series))))
                .toList();
    }

    /** What the values of one series of a chart come to. */
    public BigDecimal sum(String chart, String series) {
        return values(chart, series).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The numbers in a column of a table's body, counted from 0. */
    public List<BigDecimal> column(String table, int column) {
        return page.select("[data-table=" + table + "] tbody tr").stream()
                .map(row -> number(row.child(column).text()))
                .toList();
    }

    /** How many records are said to be rejected for each reason. */
    public Map<String, Integer> rejected() {
        var counts = new TreeMap<String, Integer>();
        for (var kind : page.select("[data-rejected]")) {
            counts.merge(
                    kind.attr("data-rejected"), number(kind.attr("data-count")).intValueExact(), Integer::sum);
        }
        return counts;
    }

    private Element element(String selector) {
        return page.expectFirst(selector);
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(shown.replace(",", ""));
    }

    private static String hash(Element script) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(script.data().getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
