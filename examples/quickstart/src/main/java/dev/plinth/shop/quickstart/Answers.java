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
import dev.plinth.shop.quickstart.report.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Some questions that one flat file does not answer well, asked through the ports of the model. */
final class Answers {
    private static final int ROWS = 10;
    private static final int LONGEST_BAR = 40;
    private static final int SHORTEST_BAR = 5;
    private static final int SHORTEST_TEXT = 8;
    /** What a table has beside the text of a column, and once more at its end. */
    private static final int AROUND_COLUMN = 3;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Screen out;
    private final Orders orders;
    private final Products products;
    private final SalesReports reports;

    Answers(Screen out, Orders orders, Products products, SalesReports reports) {
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
                right("orders", customer -> Numbers.grouped(customer.orders())),
                right("revenue", customer -> money(customer.revenue())));
    }

    private void printMonths() {
        var revenue = reports.monthlyRevenue();
        print(
                "Revenue by month (UTC)" + asOf(revenue),
                revenue.rows(),
                left("month", month -> month.month().toString()),
                right("orders", month -> Numbers.grouped(month.orders())),
                rightWithBars(
                        "revenue",
                        month -> money(month.revenue()),
                        month -> month.revenue().amount().value()),
                right("credited", month -> money(month.credited())));
    }

    private void printOrder(OrderSummary summary) {
        var order = orders.get(summary.id());
        var lines = order.lines();
        var shown = lines.subList(0, Math.min(ROWS, lines.size()));
        var more = lines.size() - shown.size();
        print(
                "The largest order: " + order.number() + " of " + MINUTE.format(order.placedAt()) + " to "
                        + order.country() + ", " + Numbers.grouped(lines.size()) + " lines, " + money(order.total())
                        + (more == 0 ? "" : " (the first " + ROWS + " lines)"),
                shown,
                right("line", line -> String.valueOf(line.number())),
                left(
                        "description",
                        line -> Objects.requireNonNullElse(line.item().description(), "")),
                right("pieces", line -> Numbers.grouped(line.item().quantity().value())),
                right(
                        "unit price",
                        line -> Numbers.decimal(line.item().unitPrice().value())),
                right("total", line -> Numbers.decimal(line.item().total().value())));
        printPrices(order.lines().get(0));
    }

    private void printPrices(OrderLine line) {
        var product = products.get(line.item().product());
        print(
                "Prices paid for " + product.sku() + ", "
                        + Terminal.shortened(product.name().toString(), out.width() / 2),
                reports.pricesPaid(product.id()),
                right("unit price", price -> money(price.unitPrice())),
                right("lines", price -> Numbers.grouped(price.lines())),
                right("pieces", price -> Numbers.grouped(price.pieces())),
                left("first", price -> MINUTE.format(price.first())),
                left("last", price -> MINUTE.format(price.last())));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private <R> void print(String title, Collection<R> rows, Answer<R>... answers) {
        var columns = new ArrayList<Drawn>();
        for (var answer : answers) {
            columns.add(answer.drawn(rows, out.width()));
        }
        fit(columns);
        for (var answer : answers) {
            answer.bars(rows, Math.min(LONGEST_BAR, left(columns) - AROUND_COLUMN))
                    .ifPresent(columns::add);
        }
        out.println();
        out.println(Terminal.shown(title));
        out.println(table(columns, rows.size()));
    }

    /** Shortens columns of text until the table fits the screen; columns of numbers stay whole. */
    private void fit(List<Drawn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (left(columns) < 0 && column.align() == HorizontalAlign.LEFT) {
                columns.set(i, column.cut(Math.max(SHORTEST_TEXT, column.width() + left(columns))));
            }
        }
    }

    /** How many characters are left beside these columns. */
    private int left(List<Drawn> columns) {
        return out.width()
                - 1
                - columns.stream()
                        .mapToInt(column -> column.width() + AROUND_COLUMN)
                        .sum();
    }

    private static String table(List<Drawn> columns, int rows) {
        var drawn = columns.stream()
                .<ColumnData<Integer>>map(column -> new Column()
                        .header(column.header())
                        .headerAlign(column.align())
                        .dataAlign(column.align())
                        .maxWidth(column.width() + AROUND_COLUMN)
                        .with(row -> column.cells().get(row)))
                .toList();
        return AsciiTable.getTable(
                AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS,
                IntStream.range(0, rows).boxed().toList(),
                drawn);
    }

    /** A column as it is printed; texts are left, numbers are right, and are never cut. */
    private record Drawn(String header, HorizontalAlign align, List<String> cells) {
        int width() {
            return Stream.concat(Stream.of(header), cells.stream())
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        Drawn cut(int width) {
            return new Drawn(
                    header,
                    align,
                    cells.stream()
                            .map(cell -> cell.length() <= width ? cell : Terminal.shortened(cell, width - 1))
                            .toList());
        }
    }

    /** A column, or the bars of one. */
    private record Answer<R>(
            String header, HorizontalAlign align, Function<R, String> value, Optional<Function<R, BigDecimal>> amount) {
        /** No cell is longer than the screen is wide: to lay out a text of megabytes takes for ever. */
        Drawn drawn(Collection<R> rows, int most) {
            var cells = rows.stream()
                    .map(row -> Terminal.shortened(value.apply(row), most))
                    .toList();
            return new Drawn(header, align, cells);
        }

        Optional<Drawn> bars(Collection<R> rows, int longest) {
            if (amount.isEmpty() || longest < SHORTEST_BAR) {
                return Optional.empty();
            }
            var amounts = rows.stream().map(amount.get()).toList();
            var most = amounts.stream().reduce(BigDecimal.ONE, BigDecimal::max);
            var cells = amounts.stream()
                    .map(each -> each.max(BigDecimal.ZERO)
                            .multiply(BigDecimal.valueOf(longest))
                            .divide(most, 0, RoundingMode.HALF_UP))
                    .map(length -> "#".repeat(length.intValue()))
                    .toList();
            return Optional.of(new Drawn("", HorizontalAlign.LEFT, cells));
        }
    }

    private static <R> Answer<R> left(String header, Function<R, String> value) {
        return new Answer<>(header, HorizontalAlign.LEFT, value, Optional.empty());
    }

    private static <R> Answer<R> right(String header, Function<R, String> value) {
        return new Answer<>(header, HorizontalAlign.RIGHT, value, Optional.empty());
    }

    /** With bars of a length in the last column of the table. */
    private static <R> Answer<R> rightWithBars(
            String header, Function<R, String> value, Function<R, BigDecimal> length) {
        return new Answer<>(header, HorizontalAlign.RIGHT, value, Optional.of(length));
    }

    private static String asOf(Report<?> report) {
        return ", as of " + MINUTE.format(report.asOf());
    }

    private static String money(Money money) {
        return Numbers.decimal(money.amount().value()) + " " + money.currency();
    }
}
