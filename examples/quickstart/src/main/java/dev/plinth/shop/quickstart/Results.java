package dev.plinth.shop.quickstart;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.persistence.ShopTransactions;
import dev.plinth.shop.persistence.catalog.JpaProducts;
import dev.plinth.shop.persistence.ordering.JpaOrders;
import dev.plinth.shop.persistence.ordering.JpaSalesReports;
import dev.plinth.shop.quickstart.report.Facts;
import dev.plinth.shop.quickstart.report.Facts.Source;
import dev.plinth.shop.quickstart.report.Facts.Table;
import dev.plinth.shop.quickstart.report.Numbers;
import dev.plinth.shop.quickstart.report.ReportPage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What came of an import, for programs, for a terminal and for a browser. */
final class Results {
    static final String SUMMARY = "summary.json";
    static final String REPORT = "report.html";
    private static final long BYTES_OF_MB = 1 << 20;
    private static final int BEST = 10;

    private final Path output;
    private final Screen out;

    Results(Path output, Screen out) {
        this.output = output;
        this.out = out;
    }

    /** Writes the summary for programs. */
    void write(Summary summary) {
        summary.write(output.resolve(SUMMARY));
    }

    /** Prints the figures and the answers to some questions. */
    void print(Database database, Summary summary, Path rejected) {
        printFigures(summary, rejected);
        new Answers(out, new JpaOrders(database), new JpaProducts(database), new JpaSalesReports(database))
                .print(new ShopTransactions(database));
        out.println();
        out.println("Done in " + summary.seconds() + " s; " + summary.peakHeapMb() + " MB of heap at the most. "
                + output.resolve(SUMMARY));
        out.println("Look at " + output.resolve(REPORT).toUri());
    }

    /** Takes back what was written, if not all of it could be. */
    void discard() {
        for (var name : List.of(SUMMARY, REPORT)) {
            try {
                Files.deleteIfExists(output.resolve(name));
            } catch (IOException e) {
                throw new OutputException(output.resolve(name), e);
            }
        }
    }

    /** Writes the page for a browser, as one transaction sees it. */
    void writePage(
            Database database,
            Summary summary,
            Rejections rejections,
            Source source,
            String place,
            List<Table> tables) {
        var orders = new JpaOrders(database);
        var reports = new JpaSalesReports(database);
        var facts = new ShopTransactions(database).read(() -> {
            var months = reports.monthlyRevenue();
            var largest = orders.search(Search.<Order, OrderId>by(OrderAttributes.TOTAL, Direction.DESCENDING)
                            .pagesOf(1))
                    .items();
            return new Facts(
                    source,
                    place,
                    summary.figures(),
                    months,
                    reports.revenueByCountry(),
                    reports.bestCustomers(BEST),
                    reports.bestProducts(BEST),
                    largest.stream().findFirst().map(order -> orders.get(order.id())),
                    rejections.kinds().stream().map(Rejections.Kind::rejected).toList(),
                    tables,
                    new Countries()::name);
        });
        ReportPage.write(facts, output.resolve(REPORT));
    }

    private void printFigures(Summary summary, Path rejected) {
        var stored = summary.stored();
        out.printf(
                "Imported  %s rows: %s order lines, %s credit lines, %s rejected%n",
                Numbers.grouped(summary.rowsRead()),
                Numbers.grouped(stored.orderLines()),
                Numbers.grouped(stored.creditLines()),
                Numbers.grouped(summary.rowsRead() - stored.orderLines() - stored.creditLines()));
        out.printf(
                "as        %s orders, %s credit notes, %s customers, %s products, %s countries%n",
                Numbers.grouped(stored.orders()),
                Numbers.grouped(stored.creditNotes()),
                Numbers.grouped(stored.customers()),
                Numbers.grouped(stored.products()),
                Numbers.grouped(stored.countries()));
        out.printf(
                "worth     %s GBP bought, %s GBP given back%n",
                Numbers.decimal(stored.revenue()), Numbers.decimal(stored.credited()));
        if (stored.charges().signum() + stored.chargesCredited().signum() > 0) {
            out.printf(
                    "of which  %s GBP and %s GBP are charges, such as postage, and not goods%n",
                    Numbers.decimal(stored.charges()), Numbers.decimal(stored.chargesCredited()));
        }
        if (!summary.rejected().isEmpty()) {
            var reasons = summary.rejected().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(reason -> Numbers.grouped(reason.getValue()) + " " + reason.getKey())
                    .collect(Collectors.joining(", "));
            out.println("Rejected  " + reasons + "; see " + rejected);
        }
    }

    /** The sum of what each pool of the heap held at its fullest. */
    static long peakHeapMb() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / BYTES_OF_MB;
    }
}
