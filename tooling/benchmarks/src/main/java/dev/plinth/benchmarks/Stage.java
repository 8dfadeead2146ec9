package dev.plinth.benchmarks;

import dev.plinth.benchmarks.domain.Order;
import dev.plinth.benchmarks.peers.JdbcPeer;
import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.persistenceruntime.RefusedException;
import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of its own with the tables, customers, products and a number of orders. */
final class Stage implements AutoCloseable {
    private final PostgresServer server;
    private final PGSimpleDataSource administrator;
    private final ConnectionPool pool;
    private final Data data = new Data();
    private final List<Order> orders;

    private Stage(PostgresServer server, int many) throws SQLException {
        this.server = server;
        administrator = new PGSimpleDataSource();
        administrator.setURL(server.jdbcUrl("postgres"));
        administrator.setUser(PostgresServer.SUPERUSER);
        pool = ConnectionPool.open(
                DatabaseSettings.of(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, Optional.empty(), "public")
                        .pooling(8, Duration.ofSeconds(10)),
                RefusedException::new);
        run(schema());
        try (var connection = administrator.getConnection();
                var customers = connection.prepareStatement("insert into customer values (?, 1, ?)");
                var products = connection.prepareStatement("insert into product values (?, 1, ?)")) {
            for (var customer : data.customers()) {
                customers.setObject(1, customer.id().value());
                customers.setString(2, customer.name());
                customers.addBatch();
            }
            customers.executeBatch();
            for (var product : data.products()) {
                products.setObject(1, product.id().value());
                products.setString(2, product.name());
                products.addBatch();
            }
            products.executeBatch();
        }
        orders = data.orders(many);
        new JdbcPeer(connections()).load(orders);
        run("vacuum analyze");
    }

    static Stage open(int orders) throws SQLException {
        var server = PostgresServer.startForThrowawayData();
        try {
            return new Stage(server, orders);
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    DataSource connections() {
        return pool.dataSource();
    }

    DataSource administrator() {
        return administrator;
    }

    Data data() {
        return data;
    }

    List<Order> orders() {
        return orders;
    }

    void run(String sql) throws SQLException {
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String schema() {
        try (var stream = Objects.requireNonNull(Stage.class.getResourceAsStream("schema.sql"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        server.close();
    }
}
