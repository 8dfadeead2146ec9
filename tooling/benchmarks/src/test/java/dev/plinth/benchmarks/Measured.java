package dev.plinth.benchmarks;

import java.util.Arrays;
import java.util.List;

/**
 * What an operation cost a peer, for one item, round by round.
 *
 * @param operation its name
 * @param threads that called it at once
 * @param orders in the tables
 * @param peer which
 * @param goal what the ratio of the runtime's time to that of bare JDBC shall not exceed; 0 where only growth is looked at
 * @param wall microseconds
 * @param client microseconds of processor time of the threads that called
 * @param server microseconds of processor time of the processes of the server
 * @param allocated kilobytes on the threads that called
 */
record Measured(
        String operation,
        int threads,
        int orders,
        String peer,
        double goal,
        List<Double> wall,
        List<Double> client,
        List<Double> server,
        List<Double> allocated) {
    static Measured of(Operation operation, int orders, String peer, List<Cost> costs) {
        return new Measured(
                operation.name(),
                operation.threads(),
                orders,
                peer,
                operation.goal(),
                costs.stream().map(Cost::wallMicros).map(Measured::rounded).toList(),
                costs.stream().map(Cost::clientMicros).map(Measured::rounded).toList(),
                costs.stream().map(Cost::serverMicros).map(Measured::rounded).toList(),
                costs.stream()
                        .map(Cost::allocatedKilobytes)
                        .map(Measured::rounded)
                        .toList());
    }

    /** Whether the peers are compared, and not the sizes of the tables. */
    boolean isCompared() {
        return goal > 0;
    }

    /** The value below which this part of the rounds lies. */
    static double quantile(List<Double> values, double part) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    /** Round by round, what this took for each unit that another took: whatever else ran then slowed both. */
    static List<Double> ratios(List<Double> these, List<Double> others) {
        var ratios = new double[Math.min(these.size(), others.size())];
        Arrays.setAll(ratios, i -> these.get(i) / others.get(i));
        return Arrays.stream(ratios).boxed().toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
