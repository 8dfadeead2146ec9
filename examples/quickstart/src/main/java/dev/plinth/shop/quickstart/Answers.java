package dev.plinth.shop.quickstart;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import dev.plinth.shop.model.catalog.Products;
import dev.plinth.shop.model.ordering.Order;
import dev.plinth.shop.model.ordering.OrderAttributes;
import dev.plinth.shop.model.ordering.OrderId;
import dev.plinth.shop.model.ordering.OrderLine;
import dev.plinth.shop.model.ordering.OrderSummary;
import dev.plinth.shop.model.ordering.Orders;
import dev.plinth.shop.model.ordering.Report;
import dev.plinth.shop.model.ordering.SalesReports;
import dev.plinth.shop.model.shared.Money;
import dev.plinth.shop.model.shared.Search;
import dev.plinth.shop.model.shared.Search.Direction;
import dev.plinth.shop.model.shared.Transactions;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** Some questions that one flat file does not answer well, asked through the ports of the model. */
final class Answers {
    private static final int ROWS = 10;
    private static final int WIDEST_COLUMN = 50;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final Orders orders;
    private final Products products;
    private final SalesReports reports;

    Answers(PrintStream out, Orders orders, Products products, SalesReports reports) {
        this.out = out;
        this.orders = orders;
        this.products = products;
        this.reports = reports;
    }

    /** Prints all answers; a database without orders has none. */
    void print(Transactions transactions) {
        transactions.read(() -> {
            printBestCustomers();
            printMonths();
            orders.search(Search.<Order, OrderId>by(OrderAttributes.TOTAL, Direction.DESCENDING)
                            .pagesOf(1))
                    .items()
                    .forEach(this::printOrder);
            return true;
        });
    }

    private void printBestCustomers() {
        var best = reports.bestCustomers(ROWS);
        print(
                "Best customers" + asOf(best),
                best.rows(),
                left("customer", customer -> customer.customer().value()),
                right("orders", customer -> grouped(customer.orders())),
                right("revenue", customer -> money(customer.revenue())));
    }

    private void printMonths() {
        var revenue = reports.monthlyRevenue();
        print(
                "Revenue by month (UTC)" + asOf(revenue),
                revenue.rows(),
                left("month", month -> month.month().toString()),
                right("orders", month -> grouped(month.orders())),
                right("revenue", month -> money(month.revenue())),
                right("credited", month -> money(month.credited())));
    }

    private void printOrder(OrderSummary summary) {
        var order = orders.get(summary.id());
        var lines = order.lines();
        var shown = lines.subList(0, Math.min(ROWS, lines.size()));
        var more = lines.size() - shown.size();
        print(
                "The largest order: " + order.number() + " of " + MINUTE.format(order.placedAt()) + " to "
                        + order.country() + ", " + grouped(lines.size()) + " lines, " + money(order.total())
                        + (more == 0 ? "" : " (the first " + ROWS + " lines)"),
                shown,
                right("line", line -> String.valueOf(line.number())),
                left(
                        "description",
                        line -> Objects.requireNonNullElse(line.item().description(), "")),
                right("pieces", line -> grouped(line.item().quantity().value())),
                right("unit price", line -> decimal(line.item().unitPrice().value())),
                right("total", line -> decimal(line.item().total().value())));
        printPrices(order.lines().get(0));
    }

    private void printPrices(OrderLine line) {
        var product = products.get(line.item().product());
        print(
                "Prices paid for " + product.sku() + ", " + product.name(),
                reports.pricesPaid(product.id()),
                right("unit price", price -> money(price.unitPrice())),
                right("lines", price -> grouped(price.lines())),
                right("pieces", price -> grouped(price.pieces())),
                left("first", price -> MINUTE.format(price.first())),
                left("last", price -> MINUTE.format(price.last())));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private <R> void print(String title, Collection<R> rows, Answer<R>... columns) {
        var drawn = Arrays.stream(columns).map(Answer::column).toList();
        out.println();
        out.println(Terminal.shown(title));
        out.println(AsciiTable.getTable(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS, rows, drawn));
    }

    private record Answer<R>(String header, HorizontalAlign align, Function<R, String> value) {
        ColumnData<R> column() {
            return new Column()
                    .header(header)
                    .headerAlign(align)
                    .dataAlign(align)
                    .maxWidth(WIDEST_COLUMN)
                    .with(row -> Terminal.shown(value.apply(row)));
        }
    }

    private static <R> Answer<R> left(String header, Function<R, String> value) {
        return new Answer<>(header, HorizontalAlign.LEFT, value);
    }

    private static <R> Answer<R> right(String header, Function<R, String> value) {
        return new Answer<>(header, HorizontalAlign.RIGHT, value);
    }

    private static String asOf(Report<?> report) {
        return ", as of " + MINUTE.format(report.asOf());
    }

    static String grouped(Number number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private static String money(Money money) {
        return decimal(money.amount().value()) + " " + money.currency();
    }

    /** All decimals, at least two, and the thousands apart. */
    static String decimal(BigDecimal number) {
        var format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(2, number.scale()));
        return format.format(number);
    }
}
