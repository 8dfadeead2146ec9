package dev.plinth.schematools.snapshot;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.ddl.Ddl;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A schema as one file of SQL: what a reviewer reads, and what makes the schema again.
 *
 * <p>The text is the same whatever the order in which the schema was made, and whatever the schema is called. Each object
 * stands with its comments, grants and parts, behind all that it needs. Owners are not said; roles have to be there.
 */
public final class Snapshot {
    /** What is said at the end may itself leave something to say. */
    private static final int MOST_ROUNDS = 2;

    private final ScratchServer server;
    private final ScratchDatabase database;
    private final String name;
    private final Set<String> without;
    private final Structure structure;
    private final String header;

    private Snapshot(
            ScratchServer server,
            DataSource source,
            ScratchDatabase database,
            String name,
            Set<String> without,
            String command) {
        this.server = server;
        this.database = database;
        this.name = name;
        this.without = Set.copyOf(without);
        structure = Structure.read(source, name, without);
        header = "-- What the migrations make of an empty database, on PostgreSQL " + version(source) + ".\n"
                + "-- Written by " + command + "; change the migrations, and write it anew.\n\n"
                + "set check_function_bodies = false;\n";
    }

    /**
     * Writes a schema down, and makes sure that the text makes the same schema.
     *
     * @param server on which that is tried
     * @param database holds the schema, and is copied for a moment where it refers to others
     * @param name the schema's
     * @param without tables that are none of it: the histories of its migrations
     * @param command what writes it anew, for the header
     * @throws SchemaProblem if the schema has what cannot be written down
     */
    public static String of(
            ScratchServer server, ScratchDatabase database, String name, Set<String> without, String command) {
        return new Snapshot(server, database.administrator(), database, name, without, command).text();
    }

    /**
     * The same of a database that is only read.
     *
     * @param source leads to it
     * @param migrated is copied for a moment where the schema refers to others, which are there
     */
    public static String of(
            DataSource source, ScratchDatabase migrated, String name, Set<String> without, String command) {
        return new Snapshot(migrated.server(), source, migrated, name, without, command).text();
    }

    private String text() {
        var text = new StringBuilder(header);
        var all = new Ddl(Structure.empty(name), structure);
        text.append(SchemaText.of(all, all.changes()));
        for (int round = 0; ; round++) {
            var made = made(text.toString());
            var differences = Difference.between(structure.schema(), made.schema());
            if (differences.isEmpty()) {
                return text.toString();
            }
            if (round == MOST_ROUNDS) {
                throw new SchemaProblem("the snapshot cannot say this of schema " + name + ": "
                        + differences.stream().map(Difference::toString).collect(Collectors.joining("; ")));
            }
            text.append("\n-- What can only be said at the end\n");
            var rest = new Ddl(made, structure);
            text.append(SchemaText.plain(rest));
        }
    }

    private Structure made(String text) {
        try (var fresh = server.create()) {
            return made(text, fresh);
        } catch (SchemaProblem e) {
            return besides(text)
                    .orElseThrow(() -> new SchemaProblem(
                            "no snapshot is written of schema " + name + ", for it would not load: " + e.getMessage(),
                            e));
        }
    }

    /** Loads the text into a copy in the place of the schema, where other schemas are that it may refer to. */
    private Optional<Structure> besides(String text) {
        try (var copy = database.copyWithout(name)) {
            return Optional.of(made(text, copy));
        } catch (SchemaProblem e) {
            return Optional.empty();
        }
    }

    private Structure made(String text, ScratchDatabase in) {
        var quoted = SqlIdentifier.quoted(name);
        in.run("an empty schema", "create schema if not exists " + quoted);
        new SqlFile("the snapshot", text).load(in, "set search_path = " + quoted + ", public");
        return Structure.read(in.administrator(), name, without);
    }

    private static int version(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new SchemaProblem("cannot ask for the server's version: " + e.getMessage(), e);
        }
    }
}
