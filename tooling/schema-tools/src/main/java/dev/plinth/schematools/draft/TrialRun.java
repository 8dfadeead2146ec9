package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.catalog.SqlIdentifier;
import dev.plinth.schematools.catalog.Structure;
import dev.plinth.schematools.server.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;

/**
 * A migrated schema on which a draft is tried out before anybody sees it.
 *
 * @param database where it is, for nobody else
 * @param name the schema's
 * @param histories tables that are none of it
 * @param asOwner whether the schema's owner made all of it, and runs the draft; else the administrator did
 */
record TrialRun(ScratchDatabase database, String name, Set<String> histories, boolean asOwner) {
    /** For a function whose body names something that is made after it: the catalog does not know what a body needs. */
    private static final String UNCHECKED = "set local check_function_bodies = false";

    private static final String NO_CAST = "42846";

    /** The errors of a body that names an unknown table, function, column or type. */
    private static final Set<String> UNKNOWN_IN_BODY = Set.of("42P01", "42883", "42703", "42704");

    /** One whose statements run as the owner of the schema. */
    TrialRun(ScratchDatabase database, String name, Set<String> histories) {
        this(database, name, histories, true);
    }

    /** The same of a copy, which the administrator made. */
    TrialRun ofCopy() {
        return new TrialRun(database, name, histories, false);
    }

    /** What the schema holds now. */
    Schema schema() {
        return Schema.read(database.administrator(), name, histories);
    }

    /** What the schema holds now, with all that it takes to write it in SQL. */
    Structure structure() {
        return Structure.read(database.administrator(), name, histories);
    }

    /**
     * Runs statements, in the order and the transactions of their files.
     *
     * @return the same, with a remark at each that made PostgreSQL write a table anew, and without the check of bodies before
     *     a function that calls what comes behind it
     * @throws SchemaProblem with the statement that fails
     */
    List<Step> run(Contexts contexts, List<Step> steps) {
        try (var connection = database.administrator().getConnection()) {
            execute(connection, "set search_path to " + SqlIdentifier.quoted(name) + ", public");
            var owner = database.owner(name).orElseThrow();
            // The schema public belongs to the owner of the database, whoever that is; nobody can be that role.
            if (asOwner && !owner.equals("pg_database_owner")) {
                execute(connection, "set role " + SqlIdentifier.quoted(owner));
            }
            var ran = new ArrayList<Step>();
            for (var migrationSet : contexts.migrationSets()) {
                for (var phase : Phase.values()) {
                    if (phase != Phase.REPEATABLE) {
                        ran.addAll(execute(
                                connection,
                                phase,
                                steps.stream()
                                        .filter(step ->
                                                step.context().equals(migrationSet.name()) && step.phase() == phase)));
                    }
                }
            }
            ran.addAll(execute(
                    connection, Phase.REPEATABLE, steps.stream().filter(step -> step.phase() == Phase.REPEATABLE)));
            return ran;
        } catch (SQLException e) {
            throw new SchemaProblem("cannot try the draft out: " + e.getMessage(), e);
        }
    }

    private static List<Step> execute(Connection connection, Phase phase, Stream<Step> steps) throws SQLException {
        connection.setAutoCommit(phase.isOutside());
        var files = TableFiles.of(connection);
        var ran = new ArrayList<Step>();
        for (var step : steps.toList()) {
            if (!execute(connection, step.sql())) {
                ran.add(step.another(UNCHECKED));
            }
            ran.add(phase == Phase.CHANGE && files.areAnew() ? step.remarking(OnlineDdl.REWRITES) : step);
        }
        connection.setAutoCommit(true);
        return ran;
    }

    /** Runs a statement, without the check of function bodies if it fails with it; says whether the check could stay. */
    private static boolean execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (connection.getAutoCommit()) {
                statement.execute(sql);
                return true;
            }
            var before = connection.setSavepoint();
            try {
                statement.execute(sql);
                connection.releaseSavepoint(before);
                return true;
            } catch (PSQLException e) {
                if (!UNKNOWN_IN_BODY.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
                connection.rollback(before);
                statement.execute(UNCHECKED);
                statement.execute(sql);
                return false;
            }
        } catch (PSQLException e) {
            if (NO_CAST.equals(e.getSQLState())) {
                throw new SchemaProblem(
                        "PostgreSQL has no cast for '" + line(sql)
                                + "'; write a migration by hand that says after USING how values are turned",
                        e);
            }
            throw new SchemaProblem(
                    "what was drafted does not run; write it by hand: '" + line(sql) + "': "
                            + line(String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static String line(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
