package dev.plinth.schematools.draft;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The files in which the server keeps the rows of the tables that are there. It takes a new file, with a higher number than all
 * before, for a table whose rows it writes anew; so only those are asked for, by an index of the catalog.
 */
final class TableFiles {
    private static final String NEWER = """
            select max(relfilenode::bigint), bool_or(relkind = 'r' and relnamespace = current_schema()::regnamespace and oid <= ?::bigint::oid)
            from pg_class where reltablespace = any (select 0 union all select oid from pg_tablespace) and relfilenode > ?::bigint::oid
            """;

    private final Connection connection;
    private final long newestTable;
    private long newestFile;

    private TableFiles(Connection connection, long newestTable, long newestFile) {
        this.connection = connection;
        this.newestTable = newestTable;
        this.newestFile = newestFile;
    }

    /** Those of now. */
    static TableFiles of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var newest = statement.executeQuery(
                        "select max(oid::bigint), max(relfilenode::bigint) from pg_class where oid >= 16384")) {
            newest.next();
            return new TableFiles(connection, newest.getLong(1), newest.getLong(2));
        }
    }

    /** Whether a table has another file than when this was asked last. */
    boolean areAnew() throws SQLException {
        try (var question = connection.prepareStatement(NEWER)) {
            question.setLong(1, newestTable);
            question.setLong(2, newestFile);
            try (var newer = question.executeQuery()) {
                newer.next();
                newestFile = Math.max(newestFile, newer.getLong(1));
                return newer.getBoolean(2);
            }
        }
    }
}
