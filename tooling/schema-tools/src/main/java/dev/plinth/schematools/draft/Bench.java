package dev.plinth.schematools.draft;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.engine.Engine;
import dev.plinth.schematools.server.ScratchDatabase;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
     * Runs statements as the owner, in the order in which their files will.
     *
     * @throws SchemaProblem with the statement that fails
     */
    void run(Contexts contexts, List<Step> steps) {
        var sql = "";
        try (var connection = database.administrator().getConnection();
                var statement = connection.createStatement()) {
            var owner = database.owner(name).orElseThrow();
            // The schema public belongs to the owner of the database, whoever that is; nobody can be that role.
            if (!owner.equals("pg_database_owner")) {
                statement.execute("set role " + Engine.quoted(owner));
            }
            statement.execute("set search_path to " + Engine.quoted(name) + ", public");
            for (var step : inOrder(contexts, steps)) {
                sql = step.sql();
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new SchemaProblem(
                    "what was drafted does not run, so write it by hand: '" + sql + "': " + e.getMessage(), e);
        }
    }

    private static List<Step> inOrder(Contexts contexts, List<Step> steps) {
        return steps.stream()
                .sorted(Comparator.<Step>comparingInt(step -> contexts.place(step.context()))
                        .thenComparing(Step::phase))
                .filter(step -> !step.sql().isEmpty())
                .toList();
    }
}
