package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.persistence.ShopPersistence;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import dev.plinth.shop.quickstart.report.Facts.Source;
import dev.plinth.shop.quickstart.report.Numbers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One import from the file to the report. All of the file is judged, and held against what the database has under its
 * numbers, before the first row is written.
 */
final class ImportRun {
    static final String REJECTED = "rejected.csv";
    static final String DIFFERENT = "different.csv";
    private static final int MOST_REJECTED_PERCENT = 5;
    private static final int SHOWN = 80;

    private final Settings settings;
    private final Screen out;
    private final boolean onTerminal;
    private final Path rejected;
    private final Path different;
    private final long started = System.nanoTime();

    ImportRun(Settings settings, Screen out, boolean onTerminal) {
        this.settings = settings;
        this.out = out;
        this.onTerminal = onTerminal;
        this.rejected = settings.output().resolve(REJECTED);
        this.different = settings.output().resolve(DIFFERENT);
    }

    void run() {
        var file = new RetailFile(
                settings.input().orElseGet(() -> SampleFile.write(settings.output())), settings.charset());
        try (var records = read(file)) {
            var reader = new RowReader(dates(records), new Countries());
            var rejections = Rejections.into(rejected);
            var input = judge(records, reader, rejections);
            requireFew(rejections, input);
            load(input, rejections, new Source(file.path().getFileName().toString(), records.charset()));
        }
    }

    private Records read(RetailFile file) {
        Records records;
        try (var progress = new Progress(out, onTerminal, "Reading  ", file.size(), Progress.Unit.BYTES)) {
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

    private FirstPass judge(Records records, RowReader reader, Rejections rejections) {
        try (rejections;
                var progress = new Progress(out, onTerminal, "Judging  ", records.count())) {
            return FirstPass.over(records, reader, rejections, progress::advance);
        }
    }

    /** Nothing is written into a database for a file that is probably read in a wrong way. */
    private void requireFew(Rejections rejections, FirstPass input) {
        boolean isMany = rejections.size() * 100 > input.rowsRead() * MOST_REJECTED_PERCENT;
        if (!isMany || settings.acceptRejects()) {
            return;
        }
        var most = rejections.most().orElseThrow();
        throw new InputException.Rejected(Numbers.grouped(rejections.size()) + " of "
                + Numbers.grouped(input.rowsRead()) + " records are rejected, most of them ("
                + Numbers.grouped(most.count()) + ") since " + most.because() + ", as in line "
                + most.examples().get(0).line() + "; " + most.advice()
                + ", or import the rest with -Daccept.rejects; see " + rejected);
    }

    private void load(FirstPass input, Rejections rejections, Source source) {
        if (settings.database().isEmpty()) {
            out.println("Starting  an embedded PostgreSQL; -Ddb.url=jdbc:postgresql://HOST/DATABASE takes yours");
        }
        try (var server = showing("Starting ", () -> ShopServer.open(settings.database(), settings.schema()))) {
            var migrated = showing("Migrating", server::migrate);
            out.println("Database  " + server.address() + ", PostgreSQL " + migrated.version() + ", "
                    + (migrated.scripts() == 0 ? "up to date" : migrated.scripts() + " migrations run"));
            try (var pool = server.connect();
                    var database = ShopPersistence.open(pool.dataSource(), DatabaseRoles.SETTINGS)) {
                var verification = new Verification(input, database);
                fill(database, input, verification);
                var stored = showing("Counting ", verification::count);
                var summary =
                        new Summary(input.rowsRead(), stored, rejections.counts(), seconds(), Results.peakHeapMb());
                var place = server.address() + ", PostgreSQL " + migrated.version();
                var results = new Results(settings.output(), out);
                try {
                    var tables = server.tables(pool.dataSource());
                    results.writePage(database, summary, rejections, source, place, tables);
                    results.write(summary);
                    sayWhatWasMerged(input);
                    results.print(database, summary, rejected);
                } catch (RuntimeException e) {
                    results.discard();
                    throw e;
                }
            }
            if (settings.keep()) {
                keep(server);
            }
        }
    }

    private void sayWhatWasMerged(FirstPass input) {
        var merged = input.documents().stream().filter(Document::isMerged).toList();
        if (!merged.isEmpty()) {
            out.println("Merged    " + Numbers.grouped(merged.size())
                    + " documents, whose rows name several customers or countries, of which the first counts; such as "
                    + Terminal.shown(merged.get(0).toString()) + " from line "
                    + merged.get(0).line() + " on");
        }
    }

    private void fill(Database database, FirstPass input, Verification verification) {
        requireSame(input, verification);
        int added;
        try (var progress = new Progress(out, onTerminal, "Importing", input.rowsAccepted())) {
            added = new Importer(database, settings.batchRows()).run(input, progress::advance);
        }
        if (added < input.documents().size()) {
            // Another import may have added some meanwhile.
            requireSame(input, verification);
        }
        showing("Reporting", () -> {
            new ShopTransactions(database).run(new JpaSalesReports(database)::refresh);
            return true;
        });
    }

    private void requireSame(FirstPass input, Verification verification) {
        try (var differences = Differences.into(different);
                var progress = new Progress(
                        out, onTerminal, "Comparing", input.documents().size())) {
            verification.forEachDifference(differences::add, progress::advance);
            differences.first().ifPresent(first -> {
                throw new InputException.Different(message(first, differences.documents() - 1));
            });
        }
        try {
            Files.delete(different);
        } catch (IOException e) {
            throw new OutputException(different, e);
        }
    }

    private String message(Difference first, long more) {
        return first.document() + " is in the database with other content: its " + first.place() + " is '"
                + Terminal.shortened(first.inDatabase(), SHOWN) + "' there and '"
                + Terminal.shortened(first.inFile(), SHOWN) + "' in the file, where it begins in line "
                + first.fileLine()
                + (more > 0 ? "; so are " + Numbers.grouped(more) + " more" : "") + ", see " + different
                + "; correct the file, or import it into another schema with -Ddb.schema";
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

    private BigDecimal seconds() {
        return BigDecimal.valueOf(Duration.ofNanos(System.nanoTime() - started).toMillis(), 3);
    }
}
