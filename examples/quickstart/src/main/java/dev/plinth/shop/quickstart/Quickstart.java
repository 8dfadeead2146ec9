package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.persistenceruntime.settings.Configuration;
import dev.plinth.persistenceruntime.settings.Configuration.Key;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.ordering.JpaCreditNotes;
import dev.plinth.shop.persistence.ordering.JpaOrders;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Turns a flat export of a shop into a normalized database: migrates, imports, counts, answers. Ends with an
 * {@link ExitCode}; where that is not 0, the last line on standard error says what to do.
 */
public final class Quickstart {
    /** What a run leaves in the output folder, besides the sample and the log. */
    private static final List<String> RESULTS = List.of("summary.json", "report.html", "rejected.csv", "different.csv");

    private static final long BYTES_OF_MB = 1 << 20;

    private final Settings settings;
    private final Screen out;
    private final boolean onTerminal;
    private final long started = System.nanoTime();

    private Quickstart(Settings settings, Screen out, boolean onTerminal) {
        this.settings = settings;
        this.out = out;
        this.onTerminal = onTerminal;
    }

    /** Runs it with the system's properties as arguments, and ends the JVM. */
    public static void main(String[] arguments) {
        var stopped = new Thread(() -> System.err.println("plinth: stopped; the same command goes on where it was"));
        Runtime.getRuntime().addShutdownHook(stopped);
        int code = run(properties(), System.getenv(), System.out, System.err, System.console() != null);
        try {
            Runtime.getRuntime().removeShutdownHook(stopped);
        } catch (IllegalStateException e) {
            return; // A signal ends the JVM already.
        }
        System.exit(code);
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
            var configuration = configuration(arguments, environment);
            var screen = Screen.of(out, environment, onTerminal);
            if (configuration.isOn(Settings.HELP)) {
                help(screen);
                return ExitCode.DONE.number();
            }
            prepare(configuration);
            configuration.requireKnown(Settings.KNOWN);
            new Quickstart(Settings.from(configuration), screen, onTerminal).run();
            return ExitCode.DONE.number();
        } catch (RuntimeException e) {
            var failure = RunFailure.of(e);
            Logger.getLogger(Quickstart.class.getName()).log(Level.SEVERE, "failed", e);
            if (!isStopping()) {
                err.println("plinth: " + failure.message());
                err.flush();
            }
            return failure.code().number();
        }
    }

    private static Configuration configuration(Map<String, String> arguments, Map<String, String> environment) {
        try {
            return new Configuration(Settings.PROGRAM, arguments, environment);
        } catch (IllegalArgumentException e) {
            // The file cannot be read; old results go all the same, from where the other places say that they are.
            var withoutFile = new HashMap<>(arguments);
            withoutFile.remove(Configuration.FILE.name());
            var variables = new HashMap<>(environment);
            variables.remove(Configuration.FILE.variable(Settings.PROGRAM));
            prepare(new Configuration(Settings.PROGRAM, withoutFile, variables));
            throw e;
        }
    }

    /** Makes the folder, and removes what an earlier run found: it must not be taken for what this one will. */
    private static void prepare(Configuration configuration) {
        var output = configuration.get(Settings.OUTPUT, Path::of);
        var input = configuration.find(Settings.INPUT).map(Path::of).filter(Files::exists);
        var target = output;
        try {
            Files.createDirectories(output);
            for (var name : RESULTS) {
                target = output.resolve(name);
                if (Files.exists(target) && input.isPresent() && Files.isSameFile(target, input.get())) {
                    throw new InputException(
                            target + " is removed by every run; copy it, and give the copy with -Dinput=FILE");
                }
                Files.deleteIfExists(target);
            }
            target = output.resolve(LogFile.NAME);
            LogFile.open(output);
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    private void run() {
        var reader = new RowReader(settings.dates(), new Countries());
        var file = RetailFile.open(input(), settings.charset());
        out.println("Reading   " + Terminal.shown(file.path().toString()) + " as " + file.charset());
        var survey = Survey.of(file, reader);
        var rejected = settings.output().resolve("rejected.csv");
        survey.rejections().write(file, rejected);
        if (settings.database().isEmpty()) {
            out.println("Starting  an embedded PostgreSQL; -Ddb.url=jdbc:postgresql://HOST/DATABASE takes yours");
        }
        try (var server = showing("Starting ", () -> ShopServer.open(settings.database(), settings.schema()))) {
            var migrated = showing("Migrating", server::migrate);
            out.println("Database  " + server.address() + ", PostgreSQL " + migrated.version() + ", "
                    + (migrated.scripts() == 0 ? "up to date" : migrated.scripts() + " migrations run"));
            try (var pool = server.connect();
                    var database = ShopPersistence.open(pool.dataSource(), DatabaseRoles.SETTINGS)) {
                fill(database, file, reader, survey);
                report(database, survey, rejected);
            }
            if (settings.keep()) {
                keep(server);
            }
        }
    }

    private void fill(Database database, RetailFile file, RowReader reader, Survey survey) {
        try (var progress = new Progress(out, onTerminal, "Importing", survey.rowsRead())) {
            new Importer(database, settings.batchRows()).run(file, reader, survey, progress);
        }
        showing("Reporting", () -> {
            new ShopTransactions(database).run(new JpaSalesReports(database)::refresh);
            return true;
        });
    }

    private void report(Database database, Survey survey, Path rejected) {
        var orders = new JpaOrders(database);
        var reports = new JpaSalesReports(database);
        var stored = new Inventory(orders, new JpaCreditNotes(database), reports)
                .count(survey.documents(), new ShopTransactions(database));
        var summary = new Summary(survey.rowsRead(), stored, survey.rejections().counts(), seconds(), peakHeapMb());
        summary.write(settings.output().resolve("summary.json"));
        print(summary, rejected);
        new Answers(out, orders, new JpaProducts(database), reports).print(new ShopTransactions(database));
        out.println();
        out.println("Done in " + summary.seconds() + " s; " + summary.peakHeapMb() + " MB of heap at the most. "
                + settings.output().resolve("summary.json"));
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
        server.keep().ifPresent(stop -> {
            out.println();
            out.println("The database stays up; any tool that speaks JDBC looks into it, without a password, at");
            out.println(server.readersUrl());
            out.println("To stop it and delete its data:");
            out.println(stop);
        });
    }

    /** Does the work while a terminal shows how long that has taken. */
    private <T> T showing(String label, Supplier<T> work) {
        try (var progress = Progress.ofUnknownLength(out, onTerminal, label)) {
            progress.show();
            return work.get();
        }
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

    private static void help(Screen out) {
        out.println("Imports a flat export of a shop into a normalized database and answers some questions.");
        out.println();
        out.println("  ./mvnw -Pquickstart -Dinput=FILE -Ddb.url=jdbc:postgresql://HOST/DATABASE ...");
        out.println();
        out.println(
                "Each key is an argument (-Dkey=value), else a variable of the environment, else in the config file:");
        for (Key key : Settings.KEYS) {
            out.println("  " + key.name() + ", " + key.variable(Settings.PROGRAM)
                    + (key.fallback().isEmpty() ? "" : ", by default " + key.fallback()));
            out.println("      " + key.meaning());
        }
        out.println();
        out.println("It ends with");
        for (var code : ExitCode.values()) {
            out.printf("  %d  %s%n", code.number(), code.meaning());
        }
    }

    /** Whether a signal ends the JVM already: what fails then fails for that. */
    private static boolean isStopping() {
        var hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static Map<String, String> properties() {
        Properties properties = System.getProperties();
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
