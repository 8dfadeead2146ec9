package dev.plinth.architecturerules;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plinth.reports.Result;
import dev.plinth.reports.Result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** In a process of its own: reads a house's classes and nothing more, then looks at all rules, again and again in turn. */
final class RulesBenchmark {
    private final Path declaration;
    private final List<Path> classes;

    private RulesBenchmark(Path declaration) throws IOException {
        this.declaration = declaration;
        try (var modules = Files.list(declaration.resolveSibling(""))) {
            this.classes = modules.map(module -> module.resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    /** Arguments: the declaration's path and the number of pairs. Prints one line of figures, in seconds. */
    public static void main(String[] arguments) throws IOException {
        var benchmark = new RulesBenchmark(Path.of(arguments[0]));
        int pairs = Integer.parseInt(arguments[1]);
        var imports = new double[pairs];
        var rules = new double[pairs];
        var ratios = new double[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            imports[pair] = seconds(benchmark::readClasses);
            rules[pair] = seconds(benchmark::lookAtRules);
            ratios[pair] = rules[pair] / imports[pair];
        }
        System.out.printf(
                Locale.ROOT,
                "import %s | all rules %s | ratio %s | first pair %.2f and %.2f%n",
                spread(imports),
                spread(rules),
                spread(ratios),
                imports[0],
                rules[0]);
    }

    private void readClasses() {
        new ClassFileImporter().importPaths(classes);
    }

    private void lookAtRules() {
        var results = Architecture.declaredIn(declaration).results().toList();
        var unheld = new ArrayList<Result>(results);
        unheld.removeIf(result -> result.status() == Status.HELD);
        if (results.isEmpty() || !unheld.isEmpty()) {
            throw new IllegalStateException("not held: " + unheld);
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static String spread(double[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
