package dev.plinth.shop.jersey;

import dev.plinth.persistenceruntime.settings.ConnectionPool;
import dev.plinth.persistenceruntime.settings.DatabaseSettings;
import dev.plinth.shop.api.v1.ordering.LineDetails;
import dev.plinth.shop.api.v1.ordering.NewLine;
import dev.plinth.shop.api.v1.ordering.OrderDetails;
import dev.plinth.shop.api.v1.ordering.OrderEntry;
import dev.plinth.shop.api.v1.ordering.PaymentDetails;
import dev.plinth.shop.api.v1.ordering.PlaceOrder;
import dev.plinth.shop.api.v1.shared.MonetaryAmount;
import dev.plinth.shop.api.v1.shared.MonetarySum;
import dev.plinth.shop.api.v1.shared.Page;
import dev.plinth.shop.api.v1.shared.ProblemKind;
import dev.plinth.shop.jetty.Surroundings;
import dev.plinth.shop.migrations.DatabaseRoles;
import dev.plinth.shop.server.HttpSettings;
import dev.plinth.shop.server.ShopApi;
import dev.plinth.shop.server.access.Caller;
import dev.plinth.shop.server.access.Operation;
import dev.plinth.shop.server.list.Cursors;
import dev.plinth.shop.server.message.Json;
import dev.plinth.shop.server.ordering.OrderingOperation;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.postgresql.PGStatement;

/**
 * Three endpoints of the API as one would write them by hand, for nothing but speed: JDBC and a handler of Jetty, behind the
 * same token check, row security and metrics. It takes requests for valid and does no more than they need.
 */
final class JdbcPeer extends Handler.Abstract implements AutoCloseable {
    private static final String ORDERS = "/v1/orders";
    private static final int PAGE = 50;
    private static final int CREATED = 201;

    private static final String ORDER = "select o.version, o.number, o.customer_id, o.country, o.currency, o.placed_at,"
            + " o.status, o.total, o.paid, l.line_number, l.product_id, l.quantity, l.unit_price, l.description"
            + " from sales_order o join order_line l on l.order_id = o.id where o.id = ? order by l.line_number";
    private static final String PAYMENTS =
            "select method, amount, reference, paid_at from payment where order_id = ? order by paid_at, reference";
    private static final String NEWEST = "select id, number, customer_id, country, currency, placed_at, status, lines,"
            + " total, paid from sales_order order by placed_at desc, id desc limit " + (PAGE + 1);
    private static final String CLAIM = "insert into kept_answer (caller, idempotency_key, customer_id, request_hash)"
            + " values (?, ?, ?, ?) on conflict (caller, idempotency_key, customer_id) do nothing";
    private static final String KEEP = "update kept_answer set status = 201, body = ?, entity_version = 1, resource = ?"
            + " where caller = ? and idempotency_key = ? and customer_id is not distinct from ?";
    private static final String PRICES = "select product_id, amount from product_price where product_id = any(?)"
            + " and currency = ? and valid_from <= ? and (valid_to is null or valid_to > ?)";
    private static final String INSERT_ORDER = "insert into sales_order (id, version, number, customer_id, country,"
            + " currency, placed_at, status, lines, total, paid, credit_notes)"
            + " values (?, 1, ?, ?, ?, ?, ?, 'PLACED', ?, ?, 0, 0)";
    private static final String INSERT_LINE = "insert into order_line"
            + " (id, order_id, line_number, product_id, quantity, unit_price, description) values (?, ?, ?, ?, ?, ?, ?)";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ConnectionPool staff;
    private final ConnectionPool customers;
    private final Cursors cursors;
    private final ShopApi shop;

    private JdbcPeer(ConnectionPool staff, ConnectionPool customers, Cursors cursors, ShopApi shop) {
        this.staff = staff;
        this.customers = customers;
        this.cursors = cursors;
        this.shop = shop;
    }

    private record Made(int status, Object body, HttpHeader header, String value) {}

    private interface Work {
        Made in(Connection connection) throws SQLException;
    }

    /** Starts one with pools of its own, which shares nothing with the shop but the tokens and the meters. */
    static JdbcPeer start(DatabaseSettings application, DatabaseSettings customer, Cursors cursors, ShopApi shop)
            throws Exception {
        var peer = new JdbcPeer(open(application), open(customer), cursors, shop);
        peer.connector.setHost("127.0.0.1");
        peer.server.addConnector(peer.connector);
        peer.server.setHandler(peer);
        Surroundings.around(peer.server, shop, HttpSettings.at("127.0.0.1", 0));
        peer.server.start();
        return peer;
    }

    private static ConnectionPool open(DatabaseSettings settings) {
        return ConnectionPool.open(settings, refusal -> new IllegalStateException(refusal.message(), refusal.cause()));
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var caller = shop.tokens().caller(request.getHeaders().get(HttpHeader.AUTHORIZATION));
        var made = answer(request, caller);
        var body = Json.mapper().writeValueAsBytes(made.body());
        response.setStatus(made.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(made.header(), made.value());
        if (made.status() == CREATED) {
            response.getHeaders().put(HttpHeader.ETAG, "\"1\"");
        }
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private Made answer(Request request, Caller caller) throws Exception {
        var path = Request.getPathInContext(request);
        if (!path.equals(ORDERS)) {
            require(caller, OrderingOperation.GET_ORDER);
            var id = UUID.fromString(path.substring(ORDERS.length() + 1));
            return inTransaction(caller, false, connection -> order(connection, id));
        }
        if (request.getMethod().equals("GET")) {
            require(caller, OrderingOperation.FIND_ORDERS);
            return inTransaction(caller, false, connection -> newest(connection, caller));
        }
        require(caller, OrderingOperation.PLACE_ORDER);
        var key = request.getHeaders().get("Idempotency-Key");
        var message = Json.read(Content.Source.asInputStream(request), PlaceOrder.class);
        return inTransaction(caller, true, connection -> place(connection, caller, key, message));
    }

    private static void require(Caller caller, Operation operation) {
        if (!caller.may(operation)) {
            throw new RefusedRequest(ProblemKind.FORBIDDEN, operation.id());
        }
    }

    /** Says who asks in the round trip that begins the transaction. */
    private Made inTransaction(Caller caller, boolean writes, Work work) throws SQLException {
        var pool = caller.customer().isPresent() ? customers : staff;
        try (var connection = pool.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (writes) {
                    tell(connection, caller.subject(), caller.customer());
                } else if (caller.customer().isPresent()) {
                    tell(connection, "", caller.customer());
                }
                var made = work.in(connection);
                connection.commit();
                return made;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static void tell(Connection connection, String user, Optional<UUID> customer) throws SQLException {
        try (var tell = connection.prepareStatement(
                customer.isPresent()
                        ? "select set_config(?, ?, true), set_config(?, ?, true)"
                        : "select set_config(?, ?, true)")) {
            tell.setString(1, DatabaseRoles.SETTINGS + ".user");
            tell.setString(2, user);
            if (customer.isPresent()) {
                tell.setString(3, DatabaseRoles.SETTINGS + ".customer");
                tell.setString(4, customer.get().toString());
            }
            tell.execute();
        }
    }

    private static Made order(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement(ORDER)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new RefusedRequest(ProblemKind.NOT_FOUND, "order " + id);
                }
                long version = row.getLong(1);
                var number = row.getString(2);
                var customer = row.getObject(3, UUID.class);
                var country = row.getString(4);
                var currency = row.getString(5);
                var placedAt = instant(row, 6);
                var status = OrderDetails.Status.valueOf(row.getString(7));
                var total = sum(row.getBigDecimal(8), currency);
                var paid = sum(row.getBigDecimal(9), currency);
                var lines = new ArrayList<LineDetails>();
                do {
                    lines.add(new LineDetails(
                            row.getInt(10),
                            row.getObject(11, UUID.class),
                            row.getLong(12),
                            row.getBigDecimal(13),
                            row.getString(14)));
                } while (row.next());
                var payments = payments(connection, id, currency);
                return new Made(
                        200,
                        new OrderDetails(
                                id, version, number, customer, country, currency, placedAt, status, lines, payments,
                                total, paid),
                        HttpHeader.ETAG,
                        "\"" + version + "\"");
            }
        }
    }

    private static List<PaymentDetails> payments(Connection connection, UUID id, String currency) throws SQLException {
        try (var select = connection.prepareStatement(PAYMENTS)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                var payments = new ArrayList<PaymentDetails>();
                while (row.next()) {
                    payments.add(new PaymentDetails(
                            PaymentDetails.Method.valueOf(row.getString(1)),
                            new MonetaryAmount(shown(row.getBigDecimal(2), currency), currency),
                            row.getString(3),
                            instant(row, 4)));
                }
                return payments;
            }
        }
    }

    private Made newest(Connection connection, Caller caller) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            if (caller.customer().isPresent()) {
                // A plan that is kept fits a customer with three orders as badly as one with very many.
                select.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            return newest(select.executeQuery());
        }
    }

    private Made newest(ResultSet row) throws SQLException {
        try (row) {
            var entries = new ArrayList<OrderEntry>(PAGE);
            while (row.next() && entries.size() < PAGE) {
                var currency = row.getString(5);
                entries.add(new OrderEntry(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        instant(row, 6),
                        OrderDetails.Status.valueOf(row.getString(7)),
                        row.getLong(8),
                        sum(row.getBigDecimal(9), currency),
                        sum(row.getBigDecimal(10), currency)));
            }
            var last = entries.get(PAGE - 1);
            var cursor = cursors.of(ORDERS, last.placedAt().toString(), last.id());
            return new Made(
                    200,
                    new Page<>(entries, cursor),
                    HttpHeader.LINK,
                    "<" + ORDERS + "?cursor=" + cursor + "&pageSize=" + PAGE + ">; rel=\"next\"");
        }
    }

    private static Made place(Connection connection, Caller caller, String key, PlaceOrder message)
            throws SQLException {
        claim(connection, caller, key, message);
        var placedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        if (caller.customer().isPresent()) {
            requireAskedPrices(connection, message, placedAt);
        }
        var id = uuid7();
        var total = BigDecimal.ZERO;
        var lines = new ArrayList<LineDetails>();
        for (var line : message.lines()) {
            lines.add(new LineDetails(
                    lines.size() + 1, line.productId(), line.quantity(), line.unitPrice(), line.description()));
            total = total.add(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())));
        }
        var customer = message.customerId() == null ? caller.customer().orElse(null) : message.customerId();
        var currency = message.currency();
        try (var insert = connection.prepareStatement(INSERT_ORDER)) {
            insert.setObject(1, id);
            insert.setString(2, message.number());
            insert.setObject(3, customer, Types.OTHER);
            insert.setString(4, message.country());
            insert.setString(5, currency);
            insert.setObject(6, placedAt.atOffset(ZoneOffset.UTC));
            insert.setLong(7, lines.size());
            insert.setBigDecimal(8, total);
            insert.executeUpdate();
        }
        insertLines(connection, id, lines);
        var order = new OrderDetails(
                id,
                1,
                message.number(),
                customer,
                message.country(),
                currency,
                placedAt,
                OrderDetails.Status.PLACED,
                lines,
                List.of(),
                sum(total, currency),
                sum(BigDecimal.ZERO, currency));
        var location = ORDERS + "/" + id;
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, Json.write(order));
            keep.setString(2, location);
            key(keep, 3, caller, key);
            keep.executeUpdate();
        }
        return new Made(CREATED, order, HttpHeader.LOCATION, location);
    }

    private static void claim(Connection connection, Caller caller, String key, PlaceOrder message)
            throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            key(claim, 1, caller, key);
            claim.setBytes(4, hash(message));
            if (claim.executeUpdate() == 0) {
                throw new RefusedRequest(ProblemKind.IDEMPOTENCY_KEY_REUSED, "a benchmark repeats no request");
            }
        }
    }

    private static void key(PreparedStatement statement, int first, Caller caller, String key) throws SQLException {
        statement.setString(first, caller.subject());
        statement.setString(first + 1, key);
        statement.setObject(first + 2, caller.customer().orElse(null), Types.OTHER);
    }

    private static byte[] hash(PlaceOrder message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Json.mapper().writeValueAsBytes(message));
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireAskedPrices(Connection connection, PlaceOrder message, Instant at) throws SQLException {
        try (var select = connection.prepareStatement(PRICES)) {
            select.setArray(1, connection.createArrayOf("uuid", products(message)));
            select.setString(2, message.currency());
            select.setObject(3, at.atOffset(ZoneOffset.UTC));
            select.setObject(4, at.atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                var asked = new HashMap<UUID, BigDecimal>();
                while (row.next()) {
                    asked.put(row.getObject(1, UUID.class), row.getBigDecimal(2));
                }
                for (var line : message.lines()) {
                    var price = asked.get(line.productId());
                    if (price == null || price.compareTo(line.unitPrice()) != 0) {
                        throw new RefusedRequest(ProblemKind.INVALID_REQUEST, "another price is asked");
                    }
                }
            }
        }
    }

    private static Object[] products(PlaceOrder message) {
        return message.lines().stream().map(NewLine::productId).distinct().toArray();
    }

    private static void insertLines(Connection connection, UUID order, List<LineDetails> lines) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT_LINE)) {
            for (var line : lines) {
                insert.setObject(1, uuid7());
                insert.setObject(2, order);
                insert.setInt(3, line.number());
                insert.setObject(4, line.productId());
                insert.setLong(5, line.quantity());
                insert.setBigDecimal(6, line.unitPrice());
                insert.setString(7, line.description());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** As the model makes them, so that the indexes grow at the same end. */
    private static UUID uuid7() {
        var chance = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000L | chance.nextInt(1 << 12),
                chance.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static MonetarySum sum(BigDecimal value, String currency) {
        return new MonetarySum(shown(value, currency), currency);
    }

    private static BigDecimal shown(BigDecimal value, String currency) {
        return value.setScale(
                Math.max(value.scale(), Currency.getInstance(currency).getDefaultFractionDigits()));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the peer did not stop", e);
        }
        customers.close();
        staff.close();
    }
}
