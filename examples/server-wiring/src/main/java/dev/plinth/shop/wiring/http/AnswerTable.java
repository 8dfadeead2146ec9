package dev.plinth.shop.wiring.http;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.server.AnswerStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Keeps answers in the table {@code kept_answer}, in the transaction of the request: one statement takes a key, one keeps
 * the answer. A request that takes a key which another has just taken waits until that one ends.
 */
public final class AnswerTable implements AnswerStore {
    private static final String OF_KEY =
            " where caller = ? and idempotency_key = ? and customer_id is not distinct from ?";
    private static final String CLAIM =
            "insert into kept_answer (caller, idempotency_key, customer_id, request_hash) values (?, ?, ?, ?)"
                    + " on conflict (caller, idempotency_key, customer_id) do nothing";
    private static final String FIND =
            "select request_hash, status, body, entity_version, resource from kept_answer" + OF_KEY;
    private static final String KEEP =
            "update kept_answer set status = ?, body = ?, entity_version = ?, resource = ?" + OF_KEY;

    private static final String FORGET = "delete from kept_answer where resource = ? or starts_with(resource, ?)";

    private final Database database;

    /** Answers in a database. */
    public AnswerTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> claim(Key key, byte[] requestHash) {
        try (var claim = prepared(CLAIM, key, 1)) {
            claim.setBytes(4, requestHash);
            return claim.executeUpdate() == 1 ? Optional.empty() : Optional.of(find(key));
        } catch (SQLException e) {
            throw failed("take an idempotency key", e);
        }
    }

    private Kept find(Key key) throws SQLException {
        try (var find = prepared(FIND, key, 1);
                var row = find.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("an idempotency key was taken, and its row cannot be read");
            }
            return new Kept(row.getBytes(1), row.getInt(2), row.getString(3), version(row), row.getString(5));
        }
    }

    private static OptionalLong version(ResultSet row) throws SQLException {
        var version = row.getLong(4);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(version);
    }

    @Override
    public void keep(Key key, Kept answer) {
        try (var keep = prepared(KEEP, key, 5)) {
            keep.setInt(1, answer.status());
            keep.setString(2, answer.body());
            keep.setObject(3, answer.version().isPresent() ? answer.version().getAsLong() : null, Types.BIGINT);
            keep.setString(4, answer.resource());
            keep.executeUpdate();
        } catch (SQLException e) {
            throw failed("keep an answer", e);
        }
    }

    @Override
    public void forget(String resource) {
        try (var forget = database.unwrap(Connection.class).prepareStatement(FORGET)) {
            forget.setString(1, resource);
            forget.setString(2, resource + "/");
            forget.executeUpdate();
        } catch (SQLException e) {
            throw failed("forget answers", e);
        }
    }

    /** A statement that has the key from this parameter on. */
    private PreparedStatement prepared(String sql, Key key, int first) throws SQLException {
        var statement = database.unwrap(Connection.class).prepareStatement(sql);
        statement.setString(first, key.caller().subject());
        statement.setString(first + 1, key.name());
        statement.setObject(first + 2, key.caller().customer().orElse(null), Types.OTHER);
        return statement;
    }

    private RuntimeException failed(String what, SQLException failure) {
        return database.named(new IllegalStateException("cannot " + what, failure));
    }
}
