package dev.plinth.shop.wiring.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.testkit.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * What all tables hold, in short: of each the number of rows and the youngest transaction that wrote one of them. Whatever
 * is committed changes it.
 */
final class Fingerprint implements AutoCloseable {
    private final Connection connection;
    private final String query;
    private String taken;

    Fingerprint(Sql sql) {
        query = sql
                .rows("select format('select count(*), max(xmin::text::bigint) from %s', oid::regclass) from pg_class"
                        + " where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace order by 1")
                .stream()
                .collect(Collectors.joining(
                        " union all ", "select string_agg(concat_ws(':', count, max), ' ') from (", ") as tables"));
        try {
            connection = sql.source().getConnection();
            taken = now();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes it, for {@link #requireSame} to compare. */
    void take() {
        taken = now();
    }

    /** Fails if anything was written since it was noted. */
    void requireSame() {
        var now = now();
        var before = taken;
        taken = now;
        assertThat(now).as("what is in the tables").isEqualTo(before);
    }

    private String now() {
        try (var statement = connection.prepareStatement(query);
                var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
