package dev.plinth.schematools.server;

import dev.plinth.embeddedpostgres.PostgresServer;
import dev.plinth.schematools.SchemaProblem;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A server on which databases are made and dropped again: an embedded one, or one that somebody names. */
public final class ScratchServer implements AutoCloseable {
    private final Login administrator;
    private final Runnable closing;

    private ScratchServer(Login administrator, Runnable closing) {
        this.administrator = administrator;
        this.closing = closing;
    }

    /** A server of one's own, gone when it is closed; its programs have to be on the class path. */
    public static ScratchServer embedded() {
        var postgres = PostgresServer.startForThrowawayData();
        return new ScratchServer(
                new Login(postgres.jdbcUrl("postgres"), PostgresServer.SUPERUSER, null), postgres::close);
    }

    /**
     * A server that runs already.
     *
     * @param administrator into a database that is there, from which others are made; may create databases, and whatever
     *     the migrations need besides
     */
    public static ScratchServer at(Login administrator) {
        return new ScratchServer(administrator, () -> {});
    }

    /** A new, empty database. */
    public ScratchDatabase create() {
        var name = "plinth_"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        execute("create database " + name + " template template0");
        return new ScratchDatabase(this, name, administrator.to(name));
    }

    void drop(String database) {
        execute("drop database if exists " + database + " with (force)");
    }

    void createRole(String role) {
        execute("create role " + quoted(role));
    }

    /** Unless something of another database is of it. */
    void dropRole(String role) {
        execute("""
                do $$ begin
                    if not exists (select from pg_shdepend
                            where refclassid = 'pg_authid'::regclass and refobjid = to_regrole(%1$s)) then
                        drop role if exists %2$s;
                    end if;
                end $$""".formatted(literal(quoted(role)), quoted(role)));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void execute(String sql) {
        try (var connection = administrator.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SchemaProblem(administrator + " refused '" + sql + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
