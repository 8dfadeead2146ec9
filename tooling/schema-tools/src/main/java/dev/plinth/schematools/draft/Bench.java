package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.server.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * A migrated schema on which a draft is tried out before anybody sees it.
 *
 * @param database where it is, for nobody else
 * @param name the schema's
 * @param histories tables that are none of it
 */
record Bench(ScratchDatabase database, String name, Set<String> histories) {
    /** What the schema holds now. */
    Schema schema() {
        return Schema.read(database.administrator(), name, histories);
    }

    /** What the schema holds now, with all that it takes to write it in SQL. */
    Structure structure() {
        return Structure.read(database.administrator(), name, histories);
    }

    /**
     * Runs statements as the owner, in the order and the transactions of their files.
     *
     * @return the same, with a remark at each that made PostgreSQL write a table anew
     * @throws SchemaProblem with the statement that fails
     */
    List<Step> run(Contexts contexts, List<Step> steps) {
        try (var connection = database.administrator().getConnection()) {
            execute(connection, "set search_path to " + SqlIdentifier.quoted(name) + ", public");
            var owner = database.owner(name).orElseThrow();
            // The schema public belongs to the owner of the database, whoever that is; nobody can be that role.
            if (!owner.equals("pg_database_owner")) {
                execute(connection, "set role " + SqlIdentifier.quoted(owner));
            }
            var rewriting = new HashSet<Step>();
            for (var sequence : contexts.sequences()) {
                for (var phase : Phase.values()) {
                    if (phase != Phase.REPEATABLE) {
                        execute(
                                connection,
                                phase,
                                steps.stream()
                                        .filter(step ->
                                                step.context().equals(sequence.name()) && step.phase() == phase),
                                rewriting);
                    }
                }
            }
            execute(
                    connection,
                    Phase.REPEATABLE,
                    steps.stream().filter(step -> step.phase() == Phase.REPEATABLE),
                    rewriting);
            return steps.stream()
                    .map(step -> rewriting.contains(step) ? step.remarking(SafeForms.REWRITES) : step)
                    .toList();
        } catch (SQLException e) {
            throw new SchemaProblem("cannot try the draft out: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, Phase phase, Stream<Step> steps, Set<Step> rewriting)
            throws SQLException {
        connection.setAutoCommit(phase == Phase.INDEX);
        var files = phase == Phase.CHANGE ? files(connection) : Map.<Long, Long>of();
        for (var step : steps.toList()) {
            execute(connection, step.sql());
            if (!files.isEmpty()) {
                var before = files;
                var after = files(connection);
                if (before.keySet().stream().anyMatch(table -> isAnother(before.get(table), after.get(table)))) {
                    rewriting.add(step);
                }
                after.keySet().retainAll(before.keySet());
                files = after;
            }
        }
        connection.setAutoCommit(true);
    }

    private static boolean isAnother(@Nullable Long before, @Nullable Long after) {
        return after != null && !after.equals(before);
    }

    /** Where the server keeps the rows of each table; it takes another file when it writes them all anew. */
    private static Map<Long, Long> files(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select oid::bigint, pg_relation_filenode(oid)::bigint from pg_class"
                        + " where relnamespace = current_schema()::regnamespace and relkind = 'r'")) {
            var files = new HashMap<Long, Long>();
            while (rows.next()) {
                files.put(rows.getLong(1), rows.getLong(2));
            }
            return files;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (PSQLException e) {
            throw new SchemaProblem(
                    "what was drafted does not run; write it by hand: '" + sql + "': "
                            + String.valueOf(e.getMessage()).replaceAll("\\s*\n\\s*", " "),
                    e);
        }
    }
}
