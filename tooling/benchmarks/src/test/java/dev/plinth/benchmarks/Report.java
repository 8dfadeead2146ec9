package dev.plinth.benchmarks;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page about what was measured, with its charts; the figures in it are all derived from the results. */
public final class Report {
    private final Results results;
    private final Map<String, List<Measured>> compared;
    private final Map<String, List<Measured>> growing;

    private Report(Results results) {
        this.results = results;
        this.compared = grouped(Measured::isCompared, row -> row.operation() + threads(row));
        this.growing = grouped(row -> !row.isCompared(), Measured::operation);
    }

    /** The files of the report by their paths in the project. */
    static Map<String, String> of(Results results) {
        var report = new Report(results);
        var files = new LinkedHashMap<String, String>();
        files.put("docs/benchmarks.md", report.page());
        files.put(
                "docs/benchmarks/time.svg",
                Charts.ratios(report.compared, "Time of each operation, as a multiple of what bare JDBC takes"));
        files.put(
                "docs/benchmarks/growth.svg",
                Charts.growth(report.growing(0), "Time of Plinth by the number of orders in the tables"));
        return files;
    }

    /**
     * Writes the files of the report anew.
     *
     * @param arguments the folder of this module
     */
    public static void main(String... arguments) throws IOException {
        var module = Path.of(arguments[0]);
        for (var file : of(Results.read(module.resolve(Results.FILE))).entrySet()) {
            var path = module.resolve("../..").resolve(file.getKey()).normalize();
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue());
        }
    }

    private Map<String, List<Measured>> grouped(Predicate<Measured> which, Function<Measured, String> name) {
        return results.measured().stream()
                .filter(which)
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    private Map<String, List<Measured>> growing(int peer) {
        var name = peers().get(peer + 1);
        var ofPeer = new LinkedHashMap<String, List<Measured>>();
        growing.forEach((operation, rows) -> ofPeer.put(
                operation, rows.stream().filter(row -> row.peer().equals(name)).toList()));
        return ofPeer;
    }

    private List<String> peers() {
        return compared.values().iterator().next().stream().map(Measured::peer).toList();
    }

    private String page() {
        var content = new LinkedHashMap<String, Object>();
        content.put("environment", results.environment().entrySet());
        content.put("peers", peers());
        content.put("compared", compared.entrySet().stream().map(this::compared).toList());
        content.put(
                "missed",
                compared.entrySet().stream()
                        .filter(operation -> !isMet(operation.getValue()))
                        .map(this::compared)
                        .toList());
        content.put(
                "growing",
                results.measured().stream()
                        .filter(row -> !row.isCompared())
                        .map(this::grown)
                        .toList());
        try (var template = new InputStreamReader(
                Objects.requireNonNull(Report.class.getResourceAsStream("report.mustache")), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(false).compile(template).execute(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> compared(Map.Entry<String, List<Measured>> operation) {
        var rows = operation.getValue();
        var base = rows.get(0);
        return Map.of(
                "operation", operation.getKey(),
                "time", number(Measured.median(base.wall())),
                "goal", String.format(Locale.ROOT, "%.2f", base.goal()),
                "isMet", isMet(rows),
                "ratio", ratio(rows.get(1), base),
                "ratios", rows.stream().skip(1).map(row -> ratio(row, base)).toList(),
                "client", rows.stream().map(row -> spread(row.client())).toList(),
                "server", rows.stream().map(row -> spread(row.server())).toList(),
                "allocated",
                        rows.stream()
                                .map(row -> number(Measured.median(row.allocated())))
                                .toList());
    }

    private Map<String, Object> grown(Measured row) {
        return Map.of(
                "operation", row.operation(),
                "orders", String.format(Locale.ROOT, "%,d", row.orders()),
                "peer", row.peer(),
                "time", spread(row.wall()),
                "client", spread(row.client()),
                "server", spread(row.server()));
    }

    private static boolean isMet(List<Measured> rows) {
        return Measured.median(Measured.ratios(rows.get(1).wall(), rows.get(0).wall()))
                <= rows.get(0).goal();
    }

    private static String threads(Measured row) {
        return row.threads() == 1 ? "" : ", " + row.threads() + " threads";
    }

    private static String ratio(Measured row, Measured base) {
        var ratios = Measured.ratios(row.wall(), base.wall());
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f–%.2f)",
                Measured.median(ratios),
                Measured.quantile(ratios, 0.25),
                Measured.quantile(ratios, 0.75));
    }

    private static String spread(List<Double> values) {
        return number(Measured.median(values)) + " (" + number(Measured.quantile(values, 0.25)) + "–"
                + number(Measured.quantile(values, 0.75)) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
