package dev.plinth.shop.wiring.http;

import dev.plinth.persistenceruntime.Database;
import dev.plinth.shop.server.AnswerStore;
import java.sql.Connection;
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
    private static final String CLAIM =
            "insert into kept_answer (caller, idempotency_key, request_hash) values (?, ?, ?)"
                    + " on conflict (caller, idempotency_key) do nothing";
    private static final String FIND = "select request_hash, status, body, entity_version, location from kept_answer"
            + " where caller = ? and idempotency_key = ?";
    private static final String KEEP = "update kept_answer set status = ?, body = ?, entity_version = ?, location = ?"
            + " where caller = ? and idempotency_key = ?";

    private final Database database;

    /** Answers in a database. */
    public AnswerTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kept> claim(String caller, String key, byte[] requestHash) {
        try (var claim = connection().prepareStatement(CLAIM)) {
            claim.setString(1, caller);
            claim.setString(2, key);
            claim.setBytes(3, requestHash);
            return claim.executeUpdate() == 1 ? Optional.empty() : Optional.of(find(caller, key));
        } catch (SQLException e) {
            throw failed("take an idempotency key", e);
        }
    }

    private Kept find(String caller, String key) throws SQLException {
        try (var find = connection().prepareStatement(FIND)) {
            find.setString(1, caller);
            find.setString(2, key);
            var row = find.executeQuery();
            if (!row.next()) {
                throw new IllegalStateException("an idempotency key was taken, and its row cannot be read");
            }
            return new Kept(
                    row.getBytes(1),
                    row.getInt(2),
                    row.getString(3),
                    version(row),
                    Optional.ofNullable(row.getString(5)));
        }
    }

    private static OptionalLong version(ResultSet row) throws SQLException {
        var version = row.getLong(4);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(version);
    }

    @Override
    public void keep(String caller, String key, Kept answer) {
        try (var keep = connection().prepareStatement(KEEP)) {
            keep.setInt(1, answer.status());
            keep.setString(2, answer.body());
            if (answer.version().isPresent()) {
                keep.setLong(3, answer.version().getAsLong());
            } else {
                keep.setNull(3, Types.BIGINT);
            }
            keep.setString(4, answer.location().orElse(null));
            keep.setString(5, caller);
            keep.setString(6, key);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw failed("keep an answer", e);
        }
    }

    private Connection connection() {
        return database.unwrap(Connection.class);
    }

    private RuntimeException failed(String what, SQLException failure) {
        return database.named(new IllegalStateException("cannot " + what, failure));
    }
}
