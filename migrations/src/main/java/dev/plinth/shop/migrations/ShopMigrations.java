package dev.plinth.shop.migrations;

import dev.plinth.migrationrunner.AppliedScripts;
import dev.plinth.migrationrunner.ContextIndex;
import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.migrationrunner.Migrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The migrations of the shop: a migration set for each context, in the order that follows from the declaration. */
public final class ShopMigrations {
    private static final String PREPARE = "an administrator runs db/roles.sql first";
    private static final String UNDEFINED_FUNCTION = "42883";

    private ShopMigrations() {}

    /**
     * What brings a shop up to date.
     *
     * @param owner connects as {@link DatabaseRoles#OWNER}, and gives at least three connections at a time
     * @param schema the schema that holds the shop, prepared by {@link DatabaseRoles}
     */
    public static Migrations of(DataSource owner, String schema) {
        return of(owner, schema, contexts());
    }

    /** The contexts, each after those that it may use. */
    public static List<String> contexts() {
        return ContextIndex.besides(ShopMigrations.class);
    }

    static Migrations of(DataSource owner, String schema, List<String> contexts) {
        return new Migrations(owner, schema, migrationSets(contexts))
                .requiring(DatabaseRoles.ALL, PREPARE)
                .loadedBy(ShopMigrations.class.getClassLoader());
    }

    /**
     * Checks that a program of this release can work: that all of its scripts ran, and that the role that logs in may work
     * with the tables. It ignores scripts that a newer release has added or replaced, takes two queries, and changes nothing.
     *
     * @param application connects as {@link DatabaseRoles#APPLICATION}, in the schema that holds the shop
     * @param remedy what to do if scripts have not run; it ends a sentence
     * @throws MigrationException saying what is missing, and what to do
     */
    public static void requireMigrated(DataSource application, String schema, String remedy) {
        DatabaseRoles.requireLogin(application, DatabaseRoles.APPLICATION, List.of());
        try (var connection = application.getConnection()) {
            requireSchema(connection, schema);
            var lacking = AppliedScripts.read(connection, "select * from applied_scripts()")
                    .lacking(migrationSets(contexts()), ShopMigrations.class.getClassLoader());
            if (!lacking.isEmpty()) {
                throw new MigrationException("schema " + schema + " is not that of this release: " + lacking.get(0)
                        + (lacking.size() == 1 ? "" : " (the first of " + lacking.size() + " such scripts)") + "; "
                        + remedy);
            }
        } catch (SQLException e) {
            throw UNDEFINED_FUNCTION.equals(e.getSQLState())
                    ? new MigrationException(
                            "schema " + schema + " was never migrated, or by an older release; " + remedy)
                    : MigrationException.because("cannot ask what has run in schema " + schema, e);
        }
    }

    private static void requireSchema(Connection connection, String schema) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_namespace where nspname = ?")) {
            statement.setString(1, schema);
            if (!statement.executeQuery().next()) {
                throw new MigrationException(
                        "the database is not prepared: schema " + schema + " is missing; " + PREPARE);
            }
        }
    }

    private static List<MigrationSet> migrationSets(List<String> contexts) {
        return contexts.stream()
                .map(context -> MigrationSet.of("classpath:db", context))
                .toList();
    }
}
