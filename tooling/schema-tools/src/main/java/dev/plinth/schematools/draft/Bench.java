package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.engine.Engine;
import dev.plinth.schematools.server.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What pgcodekeeper makes of it. */
    Engine engine() {
        return Engine.read(database, name, histories);
    }

    /**
     * Runs statements as the owner, in the order and the transactions of their files.
     *
     * @throws SchemaProblem with the statement that fails
     */
    void run(Contexts contexts, List<Step> steps) {
        try (var connection = database.administrator().getConnection()) {
            execute(connection, "set search_path to " + Engine.quoted(name) + ", public");
            var owner = database.owner(name).orElseThrow();
            // The schema public belongs to the owner of the database, whoever that is; nobody can be that role.
            if (!owner.equals("pg_database_owner")) {
                execute(connection, "set role " + Engine.quoted(owner));
            }
            for (var sequence : contexts.sequences()) {
                for (var phase : Phase.values()) {
                    if (phase != Phase.REPEATABLE) {
                        execute(
                                connection,
                                phase,
                                steps.stream()
                                        .filter(step ->
                                                step.context().equals(sequence.name()) && step.phase() == phase));
                    }
                }
            }
            execute(connection, Phase.REPEATABLE, steps.stream().filter(step -> step.phase() == Phase.REPEATABLE));
        } catch (SQLException e) {
            throw new SchemaProblem("cannot try the draft out: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, Phase phase, Stream<Step> steps) throws SQLException {
        connection.setAutoCommit(phase == Phase.INDEX);
        for (var step : steps.toList()) {
            execute(connection, step.sql());
        }
        connection.setAutoCommit(true);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (PSQLException e) {
            throw new SchemaProblem(
                    "what was drafted does not run; write it by hand: '" + sql + "': " + e.getMessage(), e);
        }
    }
}
