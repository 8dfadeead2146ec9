package dev.plinth.benchmarks.peers;

import dev.plinth.benchmarks.domain.Amount;
import dev.plinth.benchmarks.domain.Country;
import dev.plinth.benchmarks.domain.CustomerId;
import dev.plinth.benchmarks.domain.Item;
import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.domain.OrderId;
import dev.plinth.benchmarks.domain.OrderLine;
import dev.plinth.benchmarks.domain.OrderNumber;
import dev.plinth.benchmarks.domain.OrderSummary;
import dev.plinth.benchmarks.domain.ProductId;
import dev.plinth.benchmarks.domain.Quantity;
import dev.plinth.benchmarks.domain.Status;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** JDBC by hand: what the others are measured by. Of two ways to do a thing it takes the faster. */
public final class JdbcPeer implements Peer {
    private static final int FETCHED_ROWS = 1_000;
    private static final int BATCH_ROWS = 1_000;

    private static final String ORDER =
            "o.id, o.version, o.number, o.customer_id, o.country, o.currency, o.placed_at," + " o.status";
    private static final String LINE = "l.id, l.line_number, l.product_id, l.quantity, l.unit_price, l.description";
    private static final String INSERT_ORDER = "insert into sales_order"
            + " (id, version, number, customer_id, country, currency, placed_at, status) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_LINE = "insert into order_line"
            + " (id, order_id, line_number, product_id, quantity, unit_price, description) values (?, ?, ?, ?, ?, ?, ?)";

    private final DataSource connections;

    /** Works on these connections. */
    public JdbcPeer(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public String name() {
        return "JDBC";
    }

    @Override
    public Order order(OrderId id) {
        return inTransaction(true, connection -> {
            try (var statement = connection.prepareStatement("select " + ORDER + ", " + LINE
                    + " from sales_order o join order_line l on l.order_id = o.id where o.id = ?")) {
                statement.setObject(1, id.value());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    var order = order(rows);
                    do {
                        order.read(line(rows, 8));
                    } while (rows.next());
                    return order;
                }
            }
        });
    }

    @Override
    public List<OrderSummary> page(Position after, int size) {
        return inTransaction(true, connection -> {
            try (var statement = connection.prepareStatement(
                    "select id, number, customer_id, country, currency, placed_at, status, lines, total"
                            + " from order_summary where (placed_at, id) < (?, ?)"
                            + " order by placed_at desc, id desc limit " + size)) {
                statement.setObject(1, offset(after.placedAt()));
                statement.setObject(2, after.id().value());
                try (var rows = statement.executeQuery()) {
                    var page = new ArrayList<OrderSummary>(size);
                    while (rows.next()) {
                        page.add(summary(rows));
                    }
                    return page;
                }
            }
        });
    }

    @Override
    public void place(Order order) {
        inTransaction(false, connection -> {
            try (var orders = connection.prepareStatement(INSERT_ORDER);
                    var lines = connection.prepareStatement(INSERT_LINE)) {
                bind(orders, order);
                orders.executeUpdate();
                for (var line : order.lines()) {
                    bind(lines, order.id(), line);
                    lines.addBatch();
                }
                lines.executeBatch();
            }
            return true;
        });
    }

    @Override
    public void turn(OrderId id) {
        inTransaction(false, connection -> {
            Order order;
            try (var statement =
                    connection.prepareStatement("select " + ORDER + " from sales_order o where o.id = ?")) {
                statement.setObject(1, id.value());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    order = order(rows);
                }
            }
            order.turn();
            try (var statement = connection.prepareStatement(
                    "update sales_order set status = ?, version = ? where id = ? and version = ?")) {
                statement.setString(1, order.status().name());
                statement.setLong(2, order.version() + 1);
                statement.setObject(3, id.value());
                statement.setLong(4, order.version());
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("another transaction changed " + id);
                }
            }
            return true;
        });
    }

    @Override
    public void placeAll(List<Order> many) {
        inTransaction(false, connection -> {
            try (var orders = connection.prepareStatement(INSERT_ORDER);
                    var lines = connection.prepareStatement(INSERT_LINE)) {
                int waiting = 0;
                for (var order : many) {
                    bind(orders, order);
                    orders.addBatch();
                    for (var line : order.lines()) {
                        bind(lines, order.id(), line);
                        lines.addBatch();
                        waiting++;
                    }
                    if (waiting >= BATCH_ROWS) {
                        orders.executeBatch();
                        lines.executeBatch();
                        waiting = 0;
                    }
                }
                orders.executeBatch();
                lines.executeBatch();
            }
            return true;
        });
    }

    @Override
    public void load(List<Order> many) {
        inTransaction(false, connection -> {
            var copier = connection.unwrap(PGConnection.class).getCopyAPI();
            var orders = new StringBuilder();
            var lines = new StringBuilder();
            for (var order : many) {
                orders.append(order.id().value()).append("\t1\t");
                text(orders, order.number().value()).append('\t');
                var customer = order.customer();
                orders.append(customer == null ? "\\N" : customer.value()).append('\t');
                text(orders, order.country().value()).append('\t');
                text(orders, order.currency()).append('\t');
                orders.append(order.placedAt())
                        .append('\t')
                        .append(order.status())
                        .append('\n');
                for (var line : order.lines()) {
                    lines.append(line.id())
                            .append('\t')
                            .append(order.id().value())
                            .append('\t');
                    lines.append(line.number())
                            .append('\t')
                            .append(line.item().product().value());
                    lines.append('\t').append(line.item().quantity().value()).append('\t');
                    lines.append(line.item().unitPrice().value()).append('\t');
                    text(lines, line.item().description()).append('\n');
                }
            }
            try {
                copier.copyIn(
                        "copy sales_order (id, version, number, customer_id, country, currency, placed_at, status)"
                                + " from stdin",
                        new StringReader(orders.toString()));
                copier.copyIn(
                        "copy order_line (id, order_id, line_number, product_id, quantity, unit_price, description)"
                                + " from stdin",
                        new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new SQLException(e);
            }
            return true;
        });
    }

    @Override
    public void forEach(Consumer<Order> reader) {
        inTransaction(true, connection -> {
            try (var statement = connection.prepareStatement("select " + ORDER + ", " + LINE
                    + " from sales_order o join order_line l on l.order_id = o.id order by o.id")) {
                statement.setFetchSize(FETCHED_ROWS);
                try (var rows = statement.executeQuery()) {
                    @Nullable Order order = null;
                    while (rows.next()) {
                        var id = rows.getObject(1, UUID.class);
                        if (order == null || !order.id().value().equals(id)) {
                            if (order != null) {
                                reader.accept(order);
                            }
                            order = order(rows);
                        }
                        order.read(line(rows, 8));
                    }
                    if (order != null) {
                        reader.accept(order);
                    }
                }
            }
            return true;
        });
    }

    @Override
    public void close() {}

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                new OrderId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new OrderNumber(row.getString(3)),
                customer(row, 4),
                new Country(row.getString(5)),
                row.getString(6),
                instant(row, 7),
                Status.valueOf(row.getString(8)));
    }

    private static OrderLine line(ResultSet row, int before) throws SQLException {
        return new OrderLine(
                row.getObject(before + 1, UUID.class),
                row.getInt(before + 2),
                new Item(
                        new ProductId(row.getObject(before + 3, UUID.class)),
                        new Quantity(row.getLong(before + 4)),
                        new Amount(row.getBigDecimal(before + 5)),
                        row.getString(before + 6)));
    }

    private static OrderSummary summary(ResultSet row) throws SQLException {
        return new OrderSummary(
                new OrderId(row.getObject(1, UUID.class)),
                new OrderNumber(row.getString(2)),
                customer(row, 3),
                new Country(row.getString(4)),
                row.getString(5),
                instant(row, 6),
                Status.valueOf(row.getString(7)),
                row.getLong(8),
                new Amount(row.getBigDecimal(9)));
    }

    private static @Nullable CustomerId customer(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new CustomerId(value);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void bind(PreparedStatement statement, Order order) throws SQLException {
        var customer = order.customer();
        statement.setObject(1, order.id().value());
        statement.setLong(2, 1);
        statement.setString(3, order.number().value());
        statement.setObject(4, customer == null ? null : customer.value());
        statement.setString(5, order.country().value());
        statement.setString(6, order.currency());
        statement.setObject(7, offset(order.placedAt()));
        statement.setString(8, order.status().name());
    }

    private static void bind(PreparedStatement statement, OrderId order, OrderLine line) throws SQLException {
        statement.setObject(1, line.id());
        statement.setObject(2, order.value());
        statement.setInt(3, line.number());
        statement.setObject(4, line.item().product().value());
        statement.setLong(5, line.item().quantity().value());
        statement.setBigDecimal(6, line.item().unitPrice().value());
        statement.setString(7, line.item().description());
    }

    /** As the text format of COPY has it. */
    private static StringBuilder text(StringBuilder row, @Nullable String value) {
        if (value == null) {
            return row.append("\\N");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\t' -> row.append("\\t");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                default -> row.append(c);
            }
        }
        return row;
    }

    private <T> T inTransaction(boolean readOnly, Work<T> work) {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            if (readOnly) {
                connection.setReadOnly(true);
            }
            try {
                var result = work.on(connection);
                connection.commit();
                return Objects.requireNonNull(result);
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is done on a connection. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
