package dev.plinth.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Draws what was measured. */
final class Charts {
    private static final List<String> COLORS = List.of("#1b6ca8", "#e0a030", "#c8553d", "#8a8a8a");
    private static final int LEFT = 280;
    private static final int RIGHT = 760;
    private static final int WIDTH = 800;
    private static final int BAR = 12;

    /** Beyond it a bar only says its number. */
    private static final double MOST = 4;

    private Charts() {}

    /**
     * Bars of the time that each peer but the first takes for a unit of the first one's, with a line from the lower to the
     * upper quartile; the goal is marked for the second.
     */
    static String ratios(Map<String, List<Measured>> operations, String title) {
        var peers = operations.values().iterator().next().stream()
                .skip(1)
                .map(Measured::peer)
                .toList();
        int block = BAR * peers.size() + 14;
        int top = 60;
        int bottom = top + block * operations.size();
        var svg = new Svg(WIDTH, bottom + 40, title);
        legend(svg, peers);
        for (int ratio = 0; ratio <= MOST; ratio++) {
            svg.line(at(ratio), top - 8, at(ratio), bottom, ratio == 1 ? "#333333" : "#dddddd");
            svg.words(at(ratio), bottom + 18, "middle", ratio + "×");
        }
        int y = top;
        for (var operation : operations.entrySet()) {
            svg.words(LEFT - 12, y + block / 2.0, "end", operation.getKey());
            var rows = operation.getValue();
            for (int i = 1; i < rows.size(); i++) {
                bar(
                        svg,
                        y,
                        COLORS.get(i - 1),
                        Measured.ratios(rows.get(i).wall(), rows.get(0).wall()));
                if (i == 1 && rows.get(i).goal() > 0) {
                    svg.line(at(rows.get(i).goal()), y - 3, at(rows.get(i).goal()), y + BAR + 1, "#111111");
                }
                y += BAR;
            }
            y += 14;
        }
        return svg.end();
    }

    /** The time of some operations by the number of orders, both in powers of ten. */
    static String growth(Map<String, List<Measured>> operations, String title) {
        int top = 60;
        int bottom = 360;
        var svg = new Svg(WIDTH, bottom + 50, title);
        legend(svg, List.copyOf(operations.keySet()));
        var sizes = new TreeSet<Integer>();
        operations.values().forEach(rows -> rows.forEach(row -> sizes.add(row.orders())));
        for (int micros = 10; micros <= 100_000; micros *= 10) {
            double y = bottom - (Math.log10(micros) - 1) * (bottom - top) / 4;
            svg.line(80, y, RIGHT, y, "#dddddd");
            svg.words(70, y + 4, "end", micros < 1_000 ? micros + " µs" : micros / 1_000 + " ms");
        }
        sizes.forEach(
                size -> svg.words(size(size), bottom + 22, "middle", String.format(Locale.ROOT, "%,d orders", size)));
        int color = 0;
        for (var rows : operations.values()) {
            for (int i = 0; i < rows.size(); i++) {
                double y = micros(rows.get(i), top, bottom);
                svg.circle(size(rows.get(i).orders()), y, 4, COLORS.get(color));
                if (i > 0) {
                    var before = rows.get(i - 1);
                    svg.line(
                            size(before.orders()),
                            micros(before, top, bottom),
                            size(rows.get(i).orders()),
                            y,
                            COLORS.get(color));
                }
            }
            color++;
        }
        return svg.end();
    }

    private static void legend(Svg svg, List<String> names) {
        int x = 80;
        for (int i = 0; i < names.size(); i++) {
            svg.rectangle(x, 18, BAR, BAR, COLORS.get(i));
            svg.words(x + BAR + 6.0, 29, "start", names.get(i));
            x += 60 + 7 * names.get(i).length();
        }
    }

    private static void bar(Svg svg, int y, String color, List<Double> ratios) {
        double median = Measured.median(ratios);
        svg.rectangle(LEFT, y, at(median) - LEFT, BAR - 2, color);
        double middle = y + (BAR - 2) / 2.0;
        double upper = Measured.quantile(ratios, 0.75);
        svg.line(at(Measured.quantile(ratios, 0.25)), middle, at(upper), middle, "#111111");
        svg.words(at(upper) + 6, y + BAR - 2.0, "start", String.format(Locale.ROOT, "%.2f", median));
    }

    private static double at(double ratio) {
        return LEFT + Math.min(ratio, MOST) * (RIGHT - LEFT - 40) / MOST;
    }

    private static double size(int orders) {
        return 160 + (Math.log10(orders) - 4) * 260;
    }

    private static double micros(Measured row, int top, int bottom) {
        return bottom - (Math.log10(Measured.median(row.wall())) - 1) * (bottom - top) / 4;
    }
}
