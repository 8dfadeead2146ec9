package dev.plinth.schematools.catalog;

import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.snapshot.SqlFile;
import java.sql.SQLException;
import java.util.Set;

/** Two databases for one case after another: one stands before the change, the other after it. */
public final class Sides implements AutoCloseable {
    private static final String CLEAR = """
            do $$
            declare
                it text;
            begin
                for it in select quote_ident(extname) from pg_extension where extname <> 'plpgsql' loop
                    execute 'drop extension if exists ' || it || ' cascade';
                end loop;
                for it in select quote_ident(nspname) from pg_namespace where nspname !~ '^(pg_|information_schema)' loop
                    execute 'drop schema ' || it || ' cascade';
                end loop;
                create schema public;
            end $$;
            """;

    private final ScratchServer server;
    private final ScratchDatabase before;
    private final ScratchDatabase after;
    private final ScratchDatabase again;

    private Sides(ScratchServer server) {
        this.server = server;
        before = server.create();
        after = server.create();
        again = server.create();
    }

    /** On a server of their own, which knows the cases' roles. */
    public static Sides open() {
        var sides = new Sides(ScratchServer.embedded());
        sides.before.run(
                "the cases' roles",
                "create role reader; create role writer; create role suite_reader; create role suite_maker");
        return sides;
    }

    /** Makes both sides what a case says. */
    public void stand(Case sample) {
        stand(sample.base(), sample.base() + sample.change());
    }

    /** Makes each side what SQL says. */
    public void stand(String sqlBefore, String sqlAfter) {
        run(before, CLEAR + sqlBefore);
        run(after, CLEAR + sqlAfter);
    }

    /** A third database, which SQL makes. */
    public ScratchDatabase another(String sql) {
        run(again, CLEAR + sql);
        return again;
    }

    private static void run(ScratchDatabase side, String sql) {
        new SqlFile("a case", sql).load(side, "");
    }

    /** The server's major version. */
    public int version() {
        try (var connection = before.administrator().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On which both stand. */
    public ScratchServer server() {
        return server;
    }

    /** The database before the change. */
    public ScratchDatabase before() {
        return before;
    }

    /** The database after it. */
    public ScratchDatabase after() {
        return after;
    }

    /** What a side holds. */
    public Schema schema(ScratchDatabase side) {
        return Schema.read(side.administrator(), "public", Set.of());
    }

    @Override
    public void close() {
        server.close();
    }
}
