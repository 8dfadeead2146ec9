package dev.plinth.schematools.snapshot;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Difference;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.engine.Engine;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema as one file of SQL: what a reviewer reads, and what makes the schema again.
 *
 * <p>The text is the same whatever the order in which the schema was made, and whatever the schema is called. Each object
 * stands with its comments, grants and parts, behind all that it needs. Owners are not said; roles have to be there.
 */
public final class Snapshot {
    private final ScratchServer server;
    private final String name;
    private final Set<String> without;
    private final Schema schema;
    private final Arrangement arrangement;
    private final String header;

    private Snapshot(ScratchServer server, ScratchDatabase database, String name, Set<String> without, String command) {
        this.server = server;
        this.name = name;
        this.without = Set.copyOf(without);
        schema = Schema.read(database.administrator(), name, without);
        var revision = new Revision(schema);
        arrangement = new Arrangement(
                schema,
                Engine.read(database, name, without).definitions().stream()
                        .flatMap(revision::of)
                        .toList());
        header = "-- What the migrations make of an empty database, on PostgreSQL " + version(database) + ".\n"
                + "-- Written by " + command + "; change the migrations, and write it anew.\n\n"
                + "SET check_function_bodies = false;\n";
    }

    /**
     * Writes a schema down, and makes sure that the text makes the same schema.
     *
     * @param server on which that is tried
     * @param database holds the schema; nobody else may use it meanwhile
     * @param name the schema's
     * @param without tables that are none of it: the histories of its migrations
     * @param command what writes it anew, for the header
     * @throws SchemaProblem if the schema has what cannot be written down
     */
    public static String of(
            ScratchServer server, ScratchDatabase database, String name, Set<String> without, String command) {
        return new Snapshot(server, database, name, without, command).text();
    }

    private String text() {
        var text = header + arrangement.text(Map.of());
        var differences = differences(text);
        if (differences.isEmpty()) {
            return text;
        }
        var repaired = header + withRepairs(differences);
        var left = differences(repaired);
        if (!left.isEmpty()) {
            throw new SchemaProblem("the snapshot cannot say this of schema " + name + ": "
                    + left.stream().map(Difference::toString).collect(Collectors.joining("; ")));
        }
        return repaired;
    }

    private String withRepairs(List<Difference> differences) {
        var repair = new Repair(schema);
        var ofObjects = new HashMap<String, List<String>>();
        var atTheEnd = new ArrayList<String>();
        for (var difference : differences) {
            var object = difference.object();
            var owner = Objects.requireNonNullElse(object.parent(), object.name());
            var statements = arrangement.stands(owner) && !isOfPartitions(difference)
                    ? ofObjects.computeIfAbsent(owner, key -> new ArrayList<>())
                    : atTheEnd;
            statements.addAll(repair.of(difference));
        }
        var text = arrangement.text(ofObjects);
        // Last, since grants on what is yet to come are not of what is there.
        return atTheEnd.isEmpty()
                ? text
                : text + "\n-- What can only be said at the end\n" + String.join(";\n", atTheEnd) + ";\n";
    }

    /** An index that the table has and its partitions lack has to wait for the partitions. */
    private static boolean isOfPartitions(Difference difference) {
        return "valid".equals(difference.aspect());
    }

    private List<Difference> differences(String text) {
        try (var database = server.create()) {
            var quoted = '"' + name.replace("\"", "\"\"") + '"';
            database.run("an empty schema", "create schema if not exists " + quoted);
            new SqlFile("the snapshot", text).load(database, "set search_path = " + quoted + ", public");
            return Difference.between(schema, Schema.read(database.administrator(), name, without));
        }
    }

    private static int version(ScratchDatabase database) {
        try (var connection = database.administrator().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new SchemaProblem("cannot ask for the server's version: " + e.getMessage(), e);
        }
    }
}
