package dev.plinth.schematools.mapping;

import dev.plinth.schematools.catalog.Schema;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;

/** In a process of its own: holds compiled entities to a schema that is there, first cold, then again and again. */
final class MappingBenchmark {
    private static final int RUNS = 6;

    private MappingBenchmark() {}

    /** Arguments: the folder with the classes, the URL of the database, the user. Prints one line of figures, in seconds. */
    public static void main(String[] arguments) throws Exception {
        var source = new PGSimpleDataSource();
        source.setURL(arguments[1]);
        source.setUser(arguments[2]);
        var all = new double[RUNS][];
        for (int run = 0; run < RUNS; run++) {
            all[run] = run(Path.of(arguments[0]), source);
        }
        System.out.println("cold " + shown(all[0]) + " | warm " + shown(median(Arrays.copyOfRange(all, 1, RUNS))));
    }

    private static double[] run(Path folder, PGSimpleDataSource source) throws Exception {
        try (var loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, MappingBenchmark.class.getClassLoader())) {
            long start = System.nanoTime();
            var mapping = MappingSource.in(List.of(folder), loader);
            long found = System.nanoTime();
            var mapped = MappedSchema.of(mapping);
            long deployed = System.nanoTime();
            var schema = Schema.read(source, "public", Set.of());
            long read = System.nanoTime();
            var differences = MappingCheck.differences(mapped, schema);
            long compared = System.nanoTime();
            if (!differences.isEmpty()) {
                throw new IllegalStateException("differs: " + differences);
            }
            return new double[] {
                (compared - start) / 1e9,
                (found - start) / 1e9,
                (deployed - found) / 1e9,
                (read - deployed) / 1e9,
                (compared - read) / 1e9
            };
        }
    }

    private static double[] median(double[][] runs) {
        var sorted = runs.clone();
        Arrays.sort(sorted, (one, other) -> Double.compare(one[0], other[0]));
        return sorted[sorted.length / 2];
    }

    private static String shown(double[] times) {
        return String.format(
                Locale.ROOT,
                "%.2f (classes %.2f, EclipseLink %.2f, catalog %.2f, comparison %.3f)",
                times[0],
                times[1],
                times[2],
                times[3],
                times[4]);
    }
}
