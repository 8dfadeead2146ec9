package dev.plinth.shop.quickstart;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Unavailable;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.ordering.JpaCreditNotes;
import dev.plinth.shop.persistence.ordering.JpaOrders;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import dev.plinth.shop.quickstart.report.Facts;
import dev.plinth.shop.quickstart.report.Facts.Table;
import dev.plinth.shop.quickstart.report.ReportPage;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Turns a flat export of a shop into a normalized database: migrates, imports, counts, answers. Ends with 0, with
 * {@value #WRONG_USE} for settings or a file that cannot be used, {@value #UNAVAILABLE} for a database that cannot be
 * used, {@value #FAILED} for anything else; the last line on standard error says what to do.
 */
public final class Quickstart {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int UNAVAILABLE = 3;
    private static final long BYTES_OF_MB = 1 << 20;
    private static final String SUMMARY = "summary.json";
    private static final String REPORT = "report.html";
    private static final int BEST = 10;

    private final Settings settings;
    private final PrintStream out;
    private final boolean onTerminal;
    private final long started = System.nanoTime();

    private Quickstart(Settings settings, PrintStream out, boolean onTerminal) {
        this.settings = settings;
        this.out = out;
        this.onTerminal = onTerminal;
    }

    /** Runs it with the system's properties as arguments, and ends the JVM. */
    public static void main(String[] arguments) {
        System.exit(run(properties(), System.getenv(), System.out, System.err, System.console() != null));
    }

    /** Runs it and returns how it ended. */
    static int run(
            Map<String, String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            boolean onTerminal) {
        LogFile.silence();
        try {
            var configuration = new Configuration("plinth", arguments, environment);
            if (configuration.isOn(Settings.HELP)) {
                help(out);
                return 0;
            }
            var settings = Settings.from(configuration);
            prepare(settings.output());
            new Quickstart(settings, out, onTerminal).run();
            return 0;
        } catch (InputException | IllegalArgumentException e) {
            return failed(err, WRONG_USE, e, "");
        } catch (Unavailable | MigrationException e) {
            return failed(err, UNAVAILABLE, e, hint(e));
        } catch (RuntimeException e) {
            return failed(err, FAILED, e, "");
        }
    }

    private static void prepare(Path output) {
        try {
            Files.createDirectories(output);
            LogFile.open(output);
        } catch (IOException e) {
            throw new InputException("cannot write into " + output + "; give another folder with -Doutput=FOLDER");
        }
    }

    private void run() {
        var reader = new RowReader(settings.dates(), new Countries());
        var file = RetailFile.open(input(), settings.charset());
        remove(SUMMARY);
        remove(REPORT);
        out.println("Reading   " + Terminal.shown(file.path().toString()) + " as " + file.charset());
        var survey = Survey.of(file, reader);
        var rejected = settings.output().resolve("rejected.csv");
        survey.rejections().write(file, rejected);
        if (settings.database().isEmpty()) {
            out.println("Starting  an embedded PostgreSQL; -Ddb.url=jdbc:postgresql://HOST/DATABASE takes yours");
        }
        try (var server = ShopServer.open(settings.database(), settings.schema())) {
            var migrated = server.migrate();
            out.println("Database  " + server.address() + ", PostgreSQL " + migrated.version() + ", "
                    + (migrated.scripts() == 0 ? "up to date" : migrated.scripts() + " migrations run"));
            try (var pool = server.connect();
                    var database = ShopPersistence.open(pool.dataSource(), DatabaseRoles.SETTINGS)) {
                fill(database, file, reader, survey);
                var place = server.address() + ", PostgreSQL " + migrated.version();
                report(database, file, survey, rejected, place, server.tables(pool.dataSource()));
            }
            if (settings.keep()) {
                keep(server);
            }
        }
    }

    /** What an earlier run found must not be taken for what this one will. */
    private void remove(String name) {
        try {
            Files.deleteIfExists(settings.output().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + settings.output() + ": " + e.getMessage(), e);
        }
    }

    private void fill(Database database, RetailFile file, RowReader reader, Survey survey) {
        try (var progress = new Progress(out, onTerminal, "Importing", survey.rowsRead())) {
            new Importer(database, settings.batchRows()).run(file, reader, survey, progress);
        }
        new ShopTransactions(database).run(new JpaSalesReports(database)::refresh);
    }

    private void report(
            Database database, RetailFile file, Survey survey, Path rejected, String place, List<Table> tables) {
        var orders = new JpaOrders(database);
        var reports = new JpaSalesReports(database);
        var stored = new Inventory(orders, new JpaCreditNotes(database), reports)
                .count(survey.documents(), new ShopTransactions(database));
        var summary = new Summary(survey.rowsRead(), stored, survey.rejections().counts(), seconds(), peakHeapMb());
        summary.write(settings.output().resolve(SUMMARY));
        print(summary, rejected);
        new Answers(out, orders, new JpaProducts(database), reports).print(new ShopTransactions(database));
        out.println();
        out.println("Done in " + summary.seconds() + " s; " + summary.peakHeapMb() + " MB of heap at the most. "
                + settings.output().resolve(SUMMARY));
        var page = settings.output().resolve(REPORT);
        var rejections = survey.rejections().rejected();
        var facts = new ShopTransactions(database)
                .read(() -> new Facts(
                        file.path().getFileName().toString(),
                        file.charset().name(),
                        place,
                        summary.figures(reports.monthlyRevenue().rows()),
                        reports.monthlyRevenue(),
                        reports.revenueByCountry(),
                        reports.bestCustomers(BEST),
                        reports.bestProducts(BEST),
                        orders
                                .search(Search.<Order, OrderId>by(OrderAttributes.TOTAL, Direction.DESCENDING)
                                        .pagesOf(1))
                                .items()
                                .stream()
                                .findFirst()
                                .map(largest -> orders.get(largest.id())),
                        rejections,
                        tables,
                        new Countries()::name));
        ReportPage.write(facts, page);
        out.println("Look at " + page.toUri());
    }

    private void print(Summary summary, Path rejected) {
        var stored = summary.stored();
        out.printf(
                "Imported  %s rows: %s order lines, %s credit lines, %s rejected%n",
                Answers.grouped(summary.rowsRead()),
                Answers.grouped(stored.orderLines()),
                Answers.grouped(stored.creditLines()),
                Answers.grouped(summary.rowsRead() - stored.orderLines() - stored.creditLines()));
        out.printf(
                "as        %s orders, %s credit notes, %s customers, %s products, %s countries%n",
                Answers.grouped(stored.orders()),
                Answers.grouped(stored.creditNotes()),
                Answers.grouped(stored.customers()),
                Answers.grouped(stored.products()),
                Answers.grouped(stored.countries()));
        out.printf(
                "worth     %s GBP bought, %s GBP given back%n",
                Answers.decimal(stored.revenue()), Answers.decimal(stored.credited()));
        if (!summary.rejected().isEmpty()) {
            var reasons = summary.rejected().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(reason -> Answers.grouped(reason.getValue()) + " " + reason.getKey())
                    .collect(Collectors.joining(", "));
            out.println("Rejected  " + reasons + "; see " + rejected);
        }
        if (stored.orders() + stored.creditNotes() == 0 && summary.rowsRead() > 0) {
            out.println("Nothing was left to import; do the dates look like " + Settings.DATE_FORMAT.fallback()
                    + "? Another pattern goes into -Ddate.format");
        }
    }

    private void keep(ShopServer server) {
        server.keep()
                .ifPresent(stop -> out.println(System.lineSeparator()
                        + "The database stays up at " + server.address() + System.lineSeparator()
                        + "look into it:  " + server.psql() + System.lineSeparator()
                        + "stop it:       " + stop));
    }

    private Path input() {
        return settings.input().orElseGet(() -> SampleFile.write(settings.output()));
    }

    private BigDecimal seconds() {
        return BigDecimal.valueOf(Duration.ofNanos(System.nanoTime() - started).toMillis(), 3);
    }

    /** The sum of what each pool of the heap held at its fullest. */
    private static long peakHeapMb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / BYTES_OF_MB;
    }

    private static void help(PrintStream out) {
        out.println("Imports a flat export of a shop into a normalized database and answers some questions.");
        out.println();
        out.println("  ./mvnw -Pquickstart -Dinput=FILE -Ddb.url=jdbc:postgresql://HOST/DATABASE ...");
        out.println();
        out.println(
                "Each key is an argument (-Dkey=value), else a variable of the environment, else in the config file:");
        for (Key key : Settings.KEYS) {
            out.printf(
                    "  %-16s %-17s %s%s%n",
                    key.name(),
                    key.variable("plinth"),
                    key.meaning(),
                    key.fallback().isEmpty() ? "" : " (" + key.fallback() + ")");
        }
    }

    private static int failed(PrintStream err, int code, Exception failure, String hint) {
        Logger.getLogger(Quickstart.class.getName()).log(Level.SEVERE, "failed", failure);
        var message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        err.println("plinth: "
                + Terminal.shown(message.lines().findFirst().orElse("failed").strip()) + hint);
        err.flush();
        return code;
    }

    private static String hint(RuntimeException failure) {
        var message = String.valueOf(failure.getMessage());
        if (message.contains("password")) {
            return "; set DB_USER and DB_PASSWORD, or -Ddb.user and -Ddb.password.file";
        }
        return message.contains("set role") || message.contains("role \"" + DatabaseRoles.OWNER)
                ? "; log in with -Ddb.user as an administrator, who makes the roles of the shop"
                : "";
    }

    private static Map<String, String> properties() {
        Properties properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
