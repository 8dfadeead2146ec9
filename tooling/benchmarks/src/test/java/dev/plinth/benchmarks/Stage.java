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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of its own with the tables, customers, products and a growing number of orders. */
final class Stage implements AutoCloseable {
    private static final int PART = 10_000;
    private static final int SAMPLE = 10_000;
    private static final int CONNECTIONS = 8;

    /** As in production a commit waits until it is on the disk; nothing else works in between. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "autovacuum", "off",
            "max_connections", "100",
            "max_wal_size", "4GB",
            "shared_buffers", "1GB",
            "jit", "off");

    private final PostgresServer server;
    private final PGSimpleDataSource administrator = new PGSimpleDataSource();
    private final ConnectionPool pool;
    private final Data data = Data.of("A-");
    private final Data passing = data.with("P-");
    private final List<Order> sample = new ArrayList<>();
    private int orders;

    private Stage(PostgresServer server) {
        this.server = server;
        administrator.setURL(server.jdbcUrl("postgres"));
        administrator.setUser(PostgresServer.SUPERUSER);
        pool = ConnectionPool.open(
                DatabaseSettings.of(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, Optional.empty(), "public")
                        .pooling(CONNECTIONS, Duration.ofSeconds(30)),
                RefusedException::new);
        run(schema());
        data.customers().forEach(customer -> insert("customer", customer.id().value(), customer.name()));
        data.products().forEach(product -> insert("product", product.id().value(), product.name()));
    }

    /** Starts a server and fills it with so many orders. */
    static Stage open(int orders) {
        var server = PostgresServer.start(SETTINGS);
        try {
            var stage = new Stage(server);
            stage.growTo(orders);
            return stage;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Adds orders until there are so many, and forgets those that passed. */
    void growTo(int many) {
        clear();
        var loader = new JdbcPeer(connections());
        for (; orders < many; orders += PART) {
            var part = data.orders(Math.min(PART, many - orders));
            loader.load(part);
            sample.addAll(part);
        }
        orders = many;
        while (sample.size() > SAMPLE) {
            for (int i = sample.size() - 1; i >= 0; i -= 2) {
                sample.remove(i);
            }
        }
        run("vacuum analyze");
    }

    /** The connections of all peers. */
    DataSource connections() {
        return pool.dataSource();
    }

    DataSource administrator() {
        return administrator;
    }

    /** How many orders there are to be read. */
    int orders() {
        return orders;
    }

    /** Some of them, in the order of their identifiers. */
    List<Order> sample() {
        return sample;
    }

    /** Orders to write, which are forgotten again. */
    Data passing() {
        return passing;
    }

    /** Deletes what passed. */
    void clear() {
        run("delete from order_line l using sales_order o where o.id = l.order_id and o.number like 'P-%'");
        run("delete from sales_order where number like 'P-%'");
        run("vacuum analyze");
    }

    String serverVersion() {
        try (var connection = administrator.getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(String table, UUID id, String name) {
        try (var connection = pool.dataSource().getConnection();
                var statement = connection.prepareStatement("insert into " + table + " values (?, 1, ?)")) {
            statement.setObject(1, id);
            statement.setString(2, name);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (var connection = administrator.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables, of which tests make a template. */
    static String schema() {
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
