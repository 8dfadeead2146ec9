package dev.plinth.shop.quickstart.report;

import dev.plinth.shop.model.ordering.CountryRevenue;
import dev.plinth.shop.model.ordering.CustomerRevenue;
import dev.plinth.shop.model.ordering.MonthlyRevenue;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.ProductRevenue;
import dev.plinth.shop.model.ordering.Report;
import dev.plinth.shop.model.shared.CountryCode;
import dev.plinth.shop.model.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the report of an import says.
 *
 * @param source what was imported
 * @param database where it was imported to, for people
 * @param figures what is counted of the file and of its documents in the database
 * @param months revenue of each month, of all that the database holds
 * @param countries revenue of each country, the highest first, of all that the database holds
 * @param customers those who bought goods for the most, the best first
 * @param products the goods that sold for the most, the best first
 * @param largest the order with the highest total, if there is one
 * @param rejected what was rejected, the most frequent first
 * @param tables each table of the shop
 * @param countryNames what people call a country
 */
public record Facts(
        Source source,
        String database,
        Figures figures,
        Report<MonthlyRevenue> months,
        Report<CountryRevenue> countries,
        Report<CustomerRevenue> customers,
        Report<ProductRevenue> products,
        Optional<Order> largest,
        List<Rejected> rejected,
        List<Table> tables,
        Function<CountryCode, String> countryNames) {
    /** Keeps copies. */
    public Facts {
        rejected = List.copyOf(rejected);
        tables = List.copyOf(tables);
    }

    /** Whether the database sold or credited more than the file says, since other files were imported before. */
    public boolean holdsMore() {
        return sum(MonthlyRevenue::revenue).compareTo(figures.stored().revenue()) != 0
                || sum(MonthlyRevenue::credited).compareTo(figures.stored().credited()) != 0;
    }

    private BigDecimal sum(Function<MonthlyRevenue, Money> part) {
        return months.rows().stream()
                .map(month -> part.apply(month).amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether at least one record was rejected. */
    public boolean anyRejected() {
        return !rejected.isEmpty();
    }

    /**
     * The file.
     *
     * @param file its name
     * @param charset how its characters are bytes
     */
    public record Source(String file, Charset charset) {}

    /**
     * The figures of the summary.
     *
     * @param rowsRead records of the file below its header
     * @param stored what the database holds of them
     * @param seconds how long the import took
     * @param peakHeapMb what objects had at the most
     */
    public record Figures(long rowsRead, Stored stored, BigDecimal seconds, long peakHeapMb) {
        /** Rows that became neither order lines nor credit lines. */
        public long rejected() {
            return rowsRead - stored.orderLines() - stored.creditLines();
        }
    }

    /**
     * Records that were rejected for the same reason in the same column.
     *
     * @param reason its name in {@code rejected.csv}
     * @param column the one that is wrong, or empty for the record as a whole
     * @param because what is wrong with the first of them
     * @param advice what may help
     * @param count how many there are
     * @param examples the first of them
     */
    public record Rejected(
            String reason, String column, String because, String advice, long count, List<Example> examples) {
        /** Keeps a copy. */
        public Rejected {
            examples = List.copyOf(examples);
        }

        /** Whether there are more than the examples. */
        public boolean isCut() {
            return count > examples.size();
        }

        /** Whether one column is wrong. */
        public boolean isInColumn() {
            return !column.isEmpty();
        }
    }

    /**
     * A rejected record.
     *
     * @param line its first physical line, counted from 1
     * @param text its beginning, as it stands in the file
     */
    public record Example(long line, String text) {}

    /**
     * A table of the shop.
     *
     * @param meaning its comment
     * @param rows how many it has
     */
    public record Table(String name, String meaning, long rows) {}
}
