package dev.plinth.shop.quickstart;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.testkit.Database;
import dev.plinth.testkit.Sql;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the tables hold, by the keys that people know and without ids, so that two databases can be compared.
 *
 * @param products from SKU to name
 * @param charges from SKU to kind, of the products that are not goods
 */
record ShopContent(
        Map<String, Document> orders,
        Map<String, Document> creditNotes,
        Set<String> customers,
        Map<String, String> products,
        Map<String, String> charges) {
    /** An order or a credit note. */
    record Document(Instant time, @Nullable String customer, String country, String currency, List<Line> lines) {}

    /** Its lines in their order; the price is plain, without zeros at its end. */
    record Line(
            int number,
            String sku,
            long quantity,
            String unitPrice,
            @Nullable String description) {
        static String price(BigDecimal price) {
            return price.signum() == 0 ? "0" : price.stripTrailingZeros().toPlainString();
        }
    }

    static ShopContent of(Database database) throws SQLException {
        return of(database, DatabaseRoles.SCHEMA);
    }

    /** Reads it with SQL alone. */
    static ShopContent of(Database database, String schema) throws SQLException {
        try (var connection = database.administrator().getConnection()) {
            connection.setSchema(schema);
            return new ShopContent(
                    documents(connection, "sales_order", "placed_at", "order_line", "order_id"),
                    documents(connection, "credit_note", "issued_at", "credit_note_line", "credit_note_id"),
                    new TreeSet<>(pairs(connection, "select number, status from customer")
                            .keySet()),
                    pairs(connection, "select sku, name from product"),
                    pairs(connection, "select sku, charge from product where charge is not null"));
        }
    }

    /** Empties all tables, so that one migrated database serves many tests. */
    static void clear(Database database) {
        administrator(database)
                .run(
                        "truncate customer, category, product, sales_order, credit_note cascade",
                        "select refresh_sales_reports()");
    }

    /** The exact sum over lines, as SQL finds it. */
    static BigDecimal sum(Database database, String lines) {
        return new BigDecimal(
                administrator(database).value("select coalesce(sum(quantity * unit_price), 0) from " + lines));
    }

    /** Plain SQL of the administrator, in the schema of the shop. */
    static Sql administrator(Database database) {
        return new Sql(database.dataSource("postgres", Map.of("currentSchema", DatabaseRoles.SCHEMA)));
    }

    private static Map<String, String> pairs(Connection connection, String sql) throws SQLException {
        var pairs = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }

    private static Map<String, Document> documents(
            Connection connection, String table, String time, String lines, String owner) throws SQLException {
        var documents = new TreeMap<String, Document>();
        var sql = """
                select d.number, d.%s, c.number, d.country, d.currency,
                    l.line_number, p.sku, l.quantity, l.unit_price, l.description
                from %s d left join customer c on c.id = d.customer_id
                    left join %s l on l.%s = d.id left join product p on p.id = l.product_id
                order by d.number, l.line_number
                """.formatted(time, table, lines, owner);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var document = new Document(
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        new ArrayList<>());
                documents
                        .computeIfAbsent(rows.getString(1), number -> document)
                        .lines()
                        .add(line(rows));
            }
        }
        return documents;
    }

    private static Line line(ResultSet rows) throws SQLException {
        return new Line(
                rows.getInt(6),
                rows.getString(7),
                rows.getLong(8),
                Line.price(rows.getBigDecimal(9)),
                rows.getString(10));
    }
}
