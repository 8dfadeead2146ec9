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
import dev.plinth.shop.persistence.ordering.JpaOrders;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import dev.plinth.shop.quickstart.report.Facts;
import dev.plinth.shop.quickstart.report.Facts.Source;
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
 * used, {@value #REJECTED} for a file of which too many records are rejected, {@value #DIFFERENT} where the database holds
 * other content under its numbers, {@value #FAILED} for anything else; the last line on standard error says what to do.
 */
public final class Quickstart {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int UNAVAILABLE = 3;
    private static final int REJECTED = 4;
    private static final int DIFFERENT = 5;
    private static final int MOST_REJECTED_PERCENT = 5;
    private static final int SHOWN = 80;
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
        } catch (InputException.Rejected e) {
            return failed(err, REJECTED, e, "");
        } catch (InputException.Different e) {
            return failed(err, DIFFERENT, e, "");
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
        var file = new RetailFile(input(), settings.charset());
        remove(SUMMARY);
        remove(REPORT);
        try (var records = read(file)) {
            var reader = new RowReader(dates(records), new Countries());
            var rejected = settings.output().resolve("rejected.csv");
            var rejections = Rejections.into(rejected);
            var input = judge(records, reader, rejections);
            requireFew(rejections, input, rejected);
            load(
                    input,
                    rejections,
                    rejected,
                    new Source(file.path().getFileName().toString(), records.charset()));
        }
    }

    private FirstPass judge(Records records, RowReader reader, Rejections rejections) {
        try (rejections;
                var progress = new Progress(out, onTerminal, "Judging  ", records.count())) {
            return FirstPass.over(records, reader, rejections, progress::advance);
        }
    }

    private Records read(RetailFile file) {
        Records records;
        try (var progress = new Progress(out, onTerminal, "Reading  ", file.size())) {
            records = Records.of(file, settings.output(), progress::advance);
        }
        out.println("Reading   " + Terminal.shown(file.path().toString()) + " as " + records.charset());
        return records;
    }

    private Dates dates(Records records) {
        var detection = new DateDetection();
        records.forEach((written, place) -> detection.add(written));
        if (settings.dates().isPresent()) {
            detection.requireNotAgainst(settings.dates().get());
            return settings.dates().get();
        }
        var found = detection.decide();
        out.println("Dates     " + found.format().pattern() + " (" + Terminal.shown(found.because()) + ")");
        return new Dates(found.format(), settings.zone());
    }

    /** Nothing is written into a database for a file that is probably read in a wrong way. */
    private void requireFew(Rejections rejections, FirstPass input, Path rejected) {
        boolean isMany = rejections.size() * 100 > input.rowsRead() * MOST_REJECTED_PERCENT;
        if (!isMany || settings.acceptRejects()) {
            return;
        }
        var most = rejections.most().orElseThrow();
        throw new InputException.Rejected(Answers.grouped(rejections.size()) + " of "
                + Answers.grouped(input.rowsRead()) + " records are rejected, most of them ("
                + Answers.grouped(most.count())
                + ") since " + most.because() + ", as in line "
                + most.examples().get(0).line() + "; " + most.advice()
                + ", or import the rest with -Daccept.rejects; see " + rejected);
    }

    private void load(FirstPass input, Rejections rejections, Path rejected, Source source) {
        if (settings.database().isEmpty()) {
            out.println("Starting  an embedded PostgreSQL; -Ddb.url=jdbc:postgresql://HOST/DATABASE takes yours");
        }
        try (var server = ShopServer.open(settings.database(), settings.schema())) {
            var migrated = server.migrate();
            out.println("Database  " + server.address() + ", PostgreSQL " + migrated.version() + ", "
                    + (migrated.scripts() == 0 ? "up to date" : migrated.scripts() + " migrations run"));
            try (var pool = server.connect();
                    var database = ShopPersistence.open(pool.dataSource(), DatabaseRoles.SETTINGS)) {
                var verification = new Verification(input, database);
                requireSame(verification);
                if (fill(database, input) < input.documents().size()) {
                    // Another import may have added some meanwhile.
                    requireSame(verification);
                }
                var summary = report(database, input, verification, rejections, rejected);
                var place = server.address() + ", PostgreSQL " + migrated.version();
                var tables = server.tables(pool.dataSource());
                show(facts(database, summary, rejections, source, place, tables));
            }
            if (settings.keep()) {
                keep(server);
            }
        }
    }

    private void requireSame(Verification verification) {
        var path = settings.output().resolve("different.csv");
        try (var differences = Differences.into(path)) {
            verification.forEachDifference(differences::add, compared -> {});
            differences.first().ifPresent(first -> {
                throw new InputException.Different(first.document() + " is in the database with other content"
                        + ", " + first.place() + " is '" + Terminal.shortened(first.inDatabase(), SHOWN)
                        + "' there and '"
                        + Terminal.shortened(first.inFile(), SHOWN) + "' in the file, from line " + first.fileLine()
                        + " on"
                        + (differences.documents() > 1
                                ? "; so are " + Answers.grouped(differences.documents() - 1) + " more"
                                : "")
                        + ", see " + path
                        + "; correct the file, or import it into another schema with -Ddb.schema");
            });
        }
        remove("different.csv");
    }

    /** What an earlier run found must not be taken for what this one will. */
    private void remove(String name) {
        try {
            Files.deleteIfExists(settings.output().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + settings.output() + ": " + e.getMessage(), e);
        }
    }

    private int fill(Database database, FirstPass input) {
        int added;
        try (var progress = new Progress(out, onTerminal, "Importing", input.rowsAccepted())) {
            added = new Importer(database, settings.batchRows()).run(input, progress::advance);
        }
        new ShopTransactions(database).run(new JpaSalesReports(database)::refresh);
        return added;
    }

    private Summary report(
            Database database, FirstPass input, Verification verification, Rejections rejections, Path rejected) {
        var summary = new Summary(input.rowsRead(), verification.count(), rejections.counts(), seconds(), peakHeapMb());
        summary.write(settings.output().resolve(SUMMARY));
        print(summary, rejected);
        new Answers(out, new JpaOrders(database), new JpaProducts(database), new JpaSalesReports(database))
                .print(new ShopTransactions(database));
        out.println();
        out.println("Done in " + summary.seconds() + " s; " + summary.peakHeapMb() + " MB of heap at the most. "
                + settings.output().resolve(SUMMARY));
        return summary;
    }

    /** What the report says, as one transaction sees it. */
    private static Facts facts(
            Database database,
            Summary summary,
            Rejections rejections,
            Source source,
            String place,
            List<Table> tables) {
        var orders = new JpaOrders(database);
        var reports = new JpaSalesReports(database);
        return new ShopTransactions(database).read(() -> {
            var months = reports.monthlyRevenue();
            var largest = orders.search(Search.<Order, OrderId>by(OrderAttributes.TOTAL, Direction.DESCENDING)
                            .pagesOf(1))
                    .items();
            return new Facts(
                    source,
                    place,
                    summary.figures(months.rows()),
                    months,
                    reports.revenueByCountry(),
                    reports.bestCustomers(BEST),
                    reports.bestProducts(BEST),
                    largest.stream().findFirst().map(order -> orders.get(order.id())),
                    rejections.kinds().stream().map(Rejections.Kind::rejected).toList(),
                    tables,
                    new Countries()::name);
        });
    }

    private void show(Facts facts) {
        var page = settings.output().resolve(REPORT);
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
