package dev.plinth.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a run found, as it is kept in a file.
 *
 * @param environment what it ran on and with, by name
 * @param measured in the order in which it was measured
 */
record Results(Map<String, String> environment, List<Measured> measured) {
    /** Where those of the last full run are, in the folder of the module. */
    static final String FILE = "results/full.json";

    /** Reads what {@link #write} wrote. */
    static Results read(Path file) throws IOException {
        var content = JSON.std.mapFrom(Files.readString(file));
        var environment = new TreeMap<String, String>();
        map(content, "environment").forEach((name, value) -> environment.put(name.toString(), value.toString()));
        return new Results(
                environment,
                list(content, "measured").stream()
                        .map(each -> measured((Map<?, ?>) each))
                        .toList());
    }

    /** Writes a file that a person can compare with another. */
    void write(Path file) throws IOException {
        var content = new LinkedHashMap<String, Object>();
        content.put("environment", new TreeMap<>(environment));
        content.put("measured", measured.stream().map(Results::fields).toList());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(content) + "\n");
    }

    private static Map<String, Object> fields(Measured measured) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("operation", measured.operation());
        fields.put("threads", measured.threads());
        fields.put("orders", measured.orders());
        fields.put("peer", measured.peer());
        fields.put("goal", measured.goal());
        fields.put("wallMicros", measured.wall());
        fields.put("clientMicros", measured.client());
        fields.put("serverMicros", measured.server());
        fields.put("allocatedKilobytes", measured.allocated());
        return fields;
    }

    private static Measured measured(Map<?, ?> fields) {
        return new Measured(
                text(fields, "operation"),
                number(fields, "threads").intValue(),
                number(fields, "orders").intValue(),
                text(fields, "peer"),
                number(fields, "goal").doubleValue(),
                numbers(fields, "wallMicros"),
                numbers(fields, "clientMicros"),
                numbers(fields, "serverMicros"),
                numbers(fields, "allocatedKilobytes"));
    }

    private static String text(Map<?, ?> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name).toString();
    }

    private static Number number(Map<?, ?> fields, String name) {
        return (Number) Objects.requireNonNull(fields.get(name), name);
    }

    private static List<Double> numbers(Map<?, ?> fields, String name) {
        return list(fields, name).stream()
                .map(each -> ((Number) each).doubleValue())
                .toList();
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        return (List<?>) Objects.requireNonNull(fields.get(name), name);
    }

    private static Map<?, ?> map(Map<?, ?> fields, String name) {
        return (Map<?, ?>) Objects.requireNonNull(fields.get(name), name);
    }
}
