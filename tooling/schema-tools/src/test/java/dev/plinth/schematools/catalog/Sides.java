package dev.plinth.schematools.catalog;

import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
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

    private Sides(ScratchServer server) {
        this.server = server;
        this.before = server.create();
        this.after = server.create();
    }

    /** On a server of their own, which knows the cases' roles. */
    public static Sides open() {
        var sides = new Sides(ScratchServer.embedded());
        sides.before.run("the cases' roles", "create role reader; create role writer");
        return sides;
    }

    /** Makes both sides what a case says. */
    public void stand(Case sample) {
        before.run(sample + ", before", CLEAR + sample.base());
        after.run(sample + ", after", CLEAR + sample.base() + sample.change());
    }

    /** The database before the change. */
    public ScratchDatabase before() {
        return before;
    }

    /** The database after it. */
    public ScratchDatabase after() {
        return after;
    }

    /** The server's major version. */
    public int version() {
        try (var connection = before.administrator().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a side holds. */
    public static Schema schema(ScratchDatabase side) {
        return Schema.read(side.administrator(), "public", Set.of());
    }

    @Override
    public void close() {
        server.close();
    }
}
