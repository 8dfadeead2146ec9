package dev.plinth.schematools.server;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.SqlIdentifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** A database that is there for a moment. */
public final class ScratchDatabase implements AutoCloseable {
    private final ScratchServer server;
    private final String name;
    private Login administrator;
    private final Set<String> rolesBefore;
    private final KeptConnection kept;

    ScratchDatabase(ScratchServer server, String name, Login administrator, Set<String> rolesBefore) {
        this.server = server;
        this.name = name;
        this.administrator = administrator;
        this.rolesBefore = rolesBefore;
        kept = new KeptConnection(() -> this.administrator.connect());
    }

    /** Logs in as whom the server was opened with, into a session that others had before if there is one. */
    public DataSource administrator() {
        return administrator.keeping(kept);
    }

    /** A session of its own of whom the server was opened with; the caller closes it. */
    public Connection connect() {
        return administrator.connect();
    }

    /** Logs in as whom the server was opened with, and goes on as another role, unless that cannot have the rights it was given. */
    public DataSource as(String role) {
        return (server.runsInPlaceOf(role) ? administrator : administrator.as(role)).dataSource();
    }

    /** Who owns a schema; empty if there is none of that name. */
    public Optional<String> owner(String schema) {
        try (var connection = kept.get();
                var question = connection.prepareStatement(
                        "select pg_get_userbyid(nspowner) from pg_namespace where nspname = ?")) {
            question.setString(1, schema);
            var row = question.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new SchemaProblem("cannot ask who owns schema " + schema + ": " + e.getMessage(), e);
        }
    }

    /** Sets a parameter for every session that is begun here from now on. */
    public void set(String parameter, String value) {
        administrator = administrator.setting(parameter, value);
        kept.close();
    }

    /**
     * Another database with all that this one holds but a schema; the caller closes it.
     *
     * @throws SchemaProblem while others are connected to this one, or if it has no such schema
     */
    public ScratchDatabase copyWithout(String schema) {
        kept.close();
        var copy = server.create(name);
        try {
            copy.run("a copy without the schema", "drop schema " + SqlIdentifier.quoted(schema) + " cascade");
            return copy;
        } catch (SchemaProblem e) {
            copy.close();
            throw e;
        }
    }

    /** The server that it is on. */
    public ScratchServer server() {
        return server;
    }

    /** Makes the owner of a schema the owner of the database as well, as where migrations run in earnest. */
    public void belongsToOwnerOf(String schema) {
        // pg_database_owner is a predefined role; its only member is the owner of the database.
        owner(schema)
                .filter(role -> !role.equals("pg_database_owner"))
                .ifPresent(role -> server.giveDatabase(name, role));
    }

    /**
     * Runs SQL, one or many statements.
     *
     * @param what is said where it fails: what the SQL is
     * @throws SchemaProblem with the server's reason
     */
    public void run(String what, String sql) {
        try (var connection = kept.get();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SchemaProblem(what + " cannot be run: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        kept.close();
        server.drop(name, rolesBefore);
    }
}
