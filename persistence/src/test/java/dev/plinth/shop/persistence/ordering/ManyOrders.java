package dev.plinth.shop.persistence.ordering;

import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.testkit.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** Fills an empty shop with orders as skewed as those of a real one; {@code many-orders.sql} says how. */
final class ManyOrders {
    private ManyOrders() {}

    static void load(Database database, int orders) {
        var owner = database.dataSource(DatabaseRoles.OWNER, Map.of("currentSchema", DatabaseRoles.SCHEMA + ",public"));
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set many.orders = " + orders);
            statement.execute(script());
            // In production the autovacuum does both, a minute after a load.
            statement.execute("vacuum (analyze) sales_order, order_line, payment, customer, product");
            statement.execute("analyze revenue_by_customer");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script() {
        try (var script = Objects.requireNonNull(ManyOrders.class.getResourceAsStream("many-orders.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
