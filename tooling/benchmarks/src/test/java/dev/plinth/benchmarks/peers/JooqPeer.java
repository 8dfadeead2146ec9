package dev.plinth.benchmarks.peers;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultTransactionProvider;
import org.jspecify.annotations.Nullable;

/** jOOQ: statements built in Java, and rows made into objects by hand. */
public final class JooqPeer implements Peer {
    private static final int FETCHED_ROWS = 1_000;
    private static final int BATCH_ROWS = 1_000;

    private static final Table<?> ORDERS = table(DSL.name("sales_order"));
    private static final Table<?> LINES = table(DSL.name("order_line"));
    private static final Table<?> SUMMARIES = table(DSL.name("order_summary"));
    private static final Field<UUID> ID = column("sales_order", "id", UUID.class);
    private static final Field<Long> VERSION = column("sales_order", "version", Long.class);
    private static final Field<String> NUMBER = column("sales_order", "number", String.class);
    private static final Field<UUID> CUSTOMER = column("sales_order", "customer_id", UUID.class);
    private static final Field<String> COUNTRY = column("sales_order", "country", String.class);
    private static final Field<String> CURRENCY = column("sales_order", "currency", String.class);
    private static final Field<Instant> PLACED_AT = column("sales_order", "placed_at", Instant.class);
    private static final Field<String> STATUS = column("sales_order", "status", String.class);
    private static final List<Field<?>> ORDER =
            List.of(ID, VERSION, NUMBER, CUSTOMER, COUNTRY, CURRENCY, PLACED_AT, STATUS);
    private static final Field<UUID> LINE_ID = column("order_line", "id", UUID.class);
    private static final Field<UUID> LINE_ORDER = column("order_line", "order_id", UUID.class);
    private static final Field<Integer> LINE_NUMBER = column("order_line", "line_number", Integer.class);
    private static final Field<UUID> PRODUCT = column("order_line", "product_id", UUID.class);
    private static final Field<Long> QUANTITY = column("order_line", "quantity", Long.class);
    private static final Field<BigDecimal> UNIT_PRICE = column("order_line", "unit_price", BigDecimal.class);
    private static final Field<String> DESCRIPTION = column("order_line", "description", String.class);
    private static final List<Field<?>> LINE =
            List.of(LINE_ID, LINE_ORDER, LINE_NUMBER, PRODUCT, QUANTITY, UNIT_PRICE, DESCRIPTION);
    private static final Field<UUID> SUMMARY_ID = column("order_summary", "id", UUID.class);
    private static final Field<Instant> SUMMARY_PLACED_AT = column("order_summary", "placed_at", Instant.class);

    private final DSLContext sql;

    /** Works on these connections. */
    public JooqPeer(DataSource connections) {
        var provider = new DataSourceConnectionProvider(connections);
        sql = DSL.using(new DefaultConfiguration()
                .set(provider)
                // Without savepoints, which a transaction in a transaction would need.
                .set(new DefaultTransactionProvider(provider, false))
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withExecuteLogging(false)));
    }

    @Override
    public String name() {
        return "jOOQ";
    }

    @Override
    public Order order(OrderId id) {
        return inTransaction(one -> {
            var rows = one.select(ORDER)
                    .select(LINE)
                    .from(ORDERS)
                    .join(LINES)
                    .on(LINE_ORDER.eq(ID))
                    .where(ID.eq(id.value()))
                    .fetch();
            var order = order(rows.get(0));
            rows.forEach(row -> order.read(line(row)));
            return order;
        });
    }

    @Override
    public List<OrderSummary> page(Position after, int size) {
        return inTransaction(one -> one.select(
                        SUMMARY_ID,
                        column("order_summary", "number", String.class),
                        column("order_summary", "customer_id", UUID.class),
                        column("order_summary", "country", String.class),
                        column("order_summary", "currency", String.class),
                        SUMMARY_PLACED_AT,
                        column("order_summary", "status", String.class),
                        column("order_summary", "lines", Long.class),
                        column("order_summary", "total", BigDecimal.class))
                .from(SUMMARIES)
                .where(row(SUMMARY_PLACED_AT, SUMMARY_ID)
                        .lt(after.placedAt(), after.id().value()))
                .orderBy(SUMMARY_PLACED_AT.desc(), SUMMARY_ID.desc())
                .limit(size)
                .fetch(row -> new OrderSummary(
                        new OrderId(row.value1()),
                        new OrderNumber(row.value2()),
                        customer(row.value3()),
                        new Country(row.value4()),
                        row.value5(),
                        row.value6(),
                        Status.valueOf(row.value7()),
                        row.value8(),
                        new Amount(row.value9()))));
    }

    @Override
    public void place(Order order) {
        inTransaction(one -> {
            insert(one, order).execute();
            var lines = one.insertInto(LINES, LINE).values(new @Nullable Object[LINE.size()]);
            var batch = one.batch(lines);
            order.lines().forEach(line -> batch.bind(values(order.id(), line)));
            batch.execute();
            return true;
        });
    }

    @Override
    public void turn(OrderId id) {
        inTransaction(one -> {
            var order = order(Objects.requireNonNull(
                    one.select(ORDER).from(ORDERS).where(ID.eq(id.value())).fetchOne()));
            order.turn();
            int changed = one.update(ORDERS)
                    .set(STATUS, order.status().name())
                    .set(VERSION, order.version() + 1)
                    .where(ID.eq(id.value()).and(VERSION.eq(order.version())))
                    .execute();
            if (changed != 1) {
                throw new IllegalStateException("another transaction changed " + id);
            }
            return true;
        });
    }

    @Override
    public void placeAll(List<Order> orders) {
        inTransaction(one -> {
            for (int from = 0; from < orders.size(); from += BATCH_ROWS) {
                var part = orders.subList(from, Math.min(from + BATCH_ROWS, orders.size()));
                var heads = one.batch(one.insertInto(ORDERS, ORDER).values(new @Nullable Object[ORDER.size()]));
                part.forEach(order -> heads.bind(values(order)));
                heads.execute();
                var lines = one.batch(one.insertInto(LINES, LINE).values(new @Nullable Object[LINE.size()]));
                part.forEach(order -> order.lines().forEach(line -> lines.bind(values(order.id(), line))));
                lines.execute();
            }
            return true;
        });
    }

    /** jOOQ has no COPY of its own; these are its batches. */
    @Override
    public void load(List<Order> orders) {
        placeAll(orders);
    }

    @Override
    public void forEach(Consumer<Order> reader) {
        inTransaction(one -> {
            @Nullable Order order = null;
            try (var rows = one.select(ORDER)
                    .select(LINE)
                    .from(ORDERS)
                    .join(LINES)
                    .on(LINE_ORDER.eq(ID))
                    .orderBy(ID)
                    .fetchSize(FETCHED_ROWS)
                    .fetchLazy()) {
                for (var row : rows) {
                    if (order == null || !order.id().value().equals(row.get(ID))) {
                        if (order != null) {
                            reader.accept(order);
                        }
                        order = order(row);
                    }
                    order.read(line(row));
                }
            }
            if (order != null) {
                reader.accept(order);
            }
            return true;
        });
    }

    @Override
    public void close() {}

    private <T> T inTransaction(Function<DSLContext, T> work) {
        return Objects.requireNonNull(sql.transactionResult(configuration -> work.apply(configuration.dsl())));
    }

    private static <T> Field<T> column(String table, String name, Class<T> type) {
        return field(DSL.name(table, name), type);
    }

    private static Insert<?> insert(DSLContext one, Order order) {
        return one.insertInto(ORDERS, ORDER).values(values(order));
    }

    private static @Nullable Object[] values(Order order) {
        var customer = order.customer();
        return new @Nullable Object[] {
            order.id().value(),
            1L,
            order.number().value(),
            customer == null ? null : customer.value(),
            order.country().value(),
            order.currency(),
            order.placedAt(),
            order.status().name()
        };
    }

    private static @Nullable Object[] values(OrderId order, OrderLine line) {
        return new @Nullable Object[] {
            line.id(),
            order.value(),
            line.number(),
            line.item().product().value(),
            line.item().quantity().value(),
            line.item().unitPrice().value(),
            line.item().description()
        };
    }

    private static Order order(Record row) {
        return new Order(
                new OrderId(row.get(ID)),
                row.get(VERSION),
                new OrderNumber(row.get(NUMBER)),
                customer(row.get(CUSTOMER)),
                new Country(row.get(COUNTRY)),
                row.get(CURRENCY),
                row.get(PLACED_AT),
                Status.valueOf(row.get(STATUS)));
    }

    private static OrderLine line(Record row) {
        return new OrderLine(
                row.get(LINE_ID),
                row.get(LINE_NUMBER),
                new Item(
                        new ProductId(row.get(PRODUCT)),
                        new Quantity(row.get(QUANTITY)),
                        new Amount(row.get(UNIT_PRICE)),
                        row.get(DESCRIPTION)));
    }

    private static @Nullable CustomerId customer(@Nullable UUID id) {
        return id == null ? null : new CustomerId(id);
    }
}
