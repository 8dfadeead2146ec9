package dev.plinth.shop.quickstart;

import dev.plinth.shop.model.catalog.ProductId;
import dev.plinth.shop.model.catalog.Sku;
import dev.plinth.shop.model.customer.CustomerId;
import dev.plinth.shop.model.ordering.OrderId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The import as one would write it by hand for this file alone: the same reading and the same rules, all rows in
 * memory, prepared inserts in batches and a transaction for each.
 */
final class JdbcImport {
    private final Connection connection;
    private final int batchRows;
    private final Map<String, UUID> customers = new HashMap<>();
    private final Map<String, UUID> products = new HashMap<>();
    private long rejected;

    JdbcImport(Connection connection, int batchRows) {
        this.connection = connection;
        this.batchRows = batchRows;
    }

    /** Returns how many records were rejected. */
    long run(Path file) throws SQLException {
        connection.setAutoCommit(false);
        var documents = new LinkedHashMap<String, List<Row>>();
        var names = new LinkedHashMap<String, String>();
        var reader = Input.reader();
        ReadRecords.of(file).all().forEach(written -> {
            try {
                var row = reader.read(written.fields());
                documents
                        .computeIfAbsent(row.document(), number -> new ArrayList<>())
                        .add(row);
                row.customer()
                        .ifPresent(number -> customers.computeIfAbsent(
                                number.value(), text -> CustomerId.next().value()));
                products.computeIfAbsent(
                        row.sku().value(), sku -> ProductId.next().value());
                row.description().ifPresent(text -> names.putIfAbsent(row.sku().value(), text));
            } catch (RejectedException e) {
                rejected++;
            }
        });
        insertCustomers();
        insertProducts(names);
        insertDocuments(documents.values(), false, """
                insert into sales_order(id, number, customer_id, country, currency, placed_at, lines, total,
                    paid, credit_notes, status, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 'PLACED', 1)""", """
                insert into order_line(id, order_id, line_number, product_id, quantity, unit_price, description)
                values (?, ?, ?, ?, ?, ?, ?)""");
        insertDocuments(documents.values(), true, """
                insert into credit_note(id, number, customer_id, country, currency, issued_at, version)
                values (?, ?, ?, ?, ?, ?, 1)""", """
                insert into credit_note_line(id, credit_note_id, line_number, product_id, quantity, unit_price, description)
                values (?, ?, ?, ?, ?, ?, ?)""");
        return rejected;
    }

    private void insertCustomers() throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into customer(id, number, status, version) values (?, ?, 'ACTIVE', 1)")) {
            for (var customer : customers.entrySet()) {
                add(insert, customer.getValue(), customer.getKey());
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void insertProducts(Map<String, String> names) throws SQLException {
        var charges = new Charges();
        try (var insert = connection.prepareStatement(
                "insert into product(id, sku, name, charge, version) values (?, ?, ?, ?, 1)")) {
            for (var product : products.entrySet()) {
                var sku = product.getKey();
                add(
                        insert,
                        product.getValue(),
                        sku,
                        names.getOrDefault(sku, sku),
                        charges.of(new Sku(sku)).map(Enum::name).orElse(null));
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private void insertDocuments(Iterable<List<Row>> documents, boolean credit, String document, String line)
            throws SQLException {
        try (var heads = connection.prepareStatement(document);
                var lines = connection.prepareStatement(line)) {
            int rows = 0;
            for (var rowsOfOne : documents) {
                if (rowsOfOne.get(0).isCredit() == credit) {
                    add(heads, lines, rowsOfOne);
                    rows += rowsOfOne.size();
                }
                if (rows >= batchRows) {
                    commit(heads, lines);
                    rows = 0;
                }
            }
            commit(heads, lines);
        }
    }

    private void commit(PreparedStatement heads, PreparedStatement lines) throws SQLException {
        heads.executeBatch();
        lines.executeBatch();
        connection.commit();
    }

    private void add(PreparedStatement heads, PreparedStatement lines, List<Row> rows) throws SQLException {
        var first = rows.get(0);
        var id = OrderId.next().value();
        var time = rows.stream().map(Row::time).min(Instant::compareTo).orElseThrow();
        var customer = rows.stream()
                .flatMap(row -> row.customer().stream())
                .findFirst()
                .map(number -> customers.get(number.value()))
                .orElse(null);
        var head = new ArrayList<@Nullable Object>();
        head.addAll(Arrays.asList(
                id, first.document(), customer, first.country().value(), "GBP", time.atOffset(ZoneOffset.UTC)));
        if (!first.isCredit()) {
            head.add(rows.size());
            head.add(rows.stream().map(row -> row.worth().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        add(heads, head.toArray());
        int number = 0;
        for (var row : rows) {
            number++;
            add(
                    lines,
                    OrderId.next().value(),
                    id,
                    number,
                    products.get(row.sku().value()),
                    row.quantity().value(),
                    row.unitPrice().value(),
                    row.description().orElse(null));
        }
    }

    private static void add(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }
}
