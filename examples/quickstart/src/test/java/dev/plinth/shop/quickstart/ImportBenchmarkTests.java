package dev.plinth.shop.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.migrations.ShopDatabase;
import dev.plinth.shop.persistence.ShopFailures;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.testkit.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the import takes, beside a hand-written one of the same rows into the same tables. The clock runs from the
 * closed file to the last commit; each run finds empty tables. {@code ./mvnw -T1 -Dtests.jvm= verify -DexcludedGroups= -Dgroups=benchmark}
 * writes {@code target/benchmarks/import.txt}; nothing here fails because a machine is slow.
 */
@Tag("benchmark")
class ImportBenchmarkTests {
    private static final int PAIRS = Boolean.getBoolean("quick") ? 1 : 7;
    private static final int BATCH_ROWS = 2000;
    private static final List<Integer> GROWTH =
            Boolean.getBoolean("quick") ? List.of() : List.of(100_000, 250_000, 500_000);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.from(ShopDatabase.TEMPLATE);

    @TempDir
    Path folder;

    private final List<String> report = new ArrayList<>();

    private interface Import {
        void run(Path file) throws SQLException;
    }

    @Test
    void measuresTheImportBesideOneByHand() throws SQLException, IOException {
        var file = SharedFile.orSample(folder);
        seconds(this::importThroughTheModel, file);
        var ours = ShopContent.of(DATABASE);
        seconds(this::importByHand, file);
        var byHand = ShopContent.of(DATABASE);
        assertThat(byHand).isEqualTo(ours);

        var model = new ArrayList<Double>();
        var jdbc = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (int pair = 0; pair < PAIRS; pair++) {
            model.add(seconds(this::importThroughTheModel, file));
            jdbc.add(seconds(this::importByHand, file));
            ratios.add(model.get(pair) / jdbc.get(pair));
        }
        say(
                "%s, %d rows, %d pairs after a warm-up",
                file.getFileName(), Oracle.of(file).records().size(), PAIRS);
        say("through the model  %s s", spread(model));
        say("JDBC by hand       %s s", spread(jdbc));
        say("ratio              %s", spread(ratios));
        measureGrowth(Oracle.of(file));
        write();
    }

    private void measureGrowth(Oracle original) throws SQLException {
        for (int rows : GROWTH) {
            var many = RepeatedFile.of(original, rows, folder.resolve(rows + ".csv"));
            long read = (long) many.copies() * original.records().size();
            double seconds = seconds(this::importThroughTheModel, many.path());
            say("%,d rows           %.2f s, %,.0f rows/s", read, seconds, read / seconds);
            assertThat(ShopContent.sum(DATABASE, "order_line"))
                    .isEqualByComparingTo(original.sum(false).multiply(BigDecimal.valueOf(many.copies())));
        }
    }

    private static double seconds(Import work, Path file) throws SQLException {
        ShopContent.clear(DATABASE);
        long start = System.nanoTime();
        work.run(file);
        return (System.nanoTime() - start) / 1e9;
    }

    private void importThroughTheModel(Path path) {
        try (var input = Input.of(path);
                var pool = ConnectionPool.open(settings(), ShopFailures::named);
                var database = ShopPersistence.open(pool.dataSource(), DatabaseRoles.SETTINGS)) {
            new Importer(database, BATCH_ROWS).run(input.pass(), rows -> {});
        }
    }

    private void importByHand(Path path) throws SQLException {
        var source = DATABASE.dataSource(
                DatabaseRoles.APPLICATION,
                Map.of("currentSchema", DatabaseRoles.SCHEMA, "reWriteBatchedInserts", "true"));
        try (var connection = source.getConnection()) {
            new JdbcImport(connection, BATCH_ROWS).run(path);
        }
    }

    private static DatabaseSettings settings() {
        return DatabaseSettings.of(
                DATABASE.jdbcUrl(),
                DatabaseRoles.APPLICATION,
                Optional.of(DATABASE.password(DatabaseRoles.APPLICATION)),
                DatabaseRoles.SCHEMA);
    }

    private static String spread(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "median %.2f, from %.2f to %.2f",
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }

    private void say(String format, Object... values) {
        report.add(String.format(Locale.ROOT, format, values));
    }

    private void write() throws IOException {
        var target = Files.createDirectories(Path.of("target", "benchmarks")).resolve("import.txt");
        Files.write(target, report);
        report.forEach(System.out::println);
    }
}
