package dev.plinth.shop.migrations;

import dev.plinth.migrationrunner.MigrationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The four roles, the schema and the extensions that must be there before the first migration, and how they are called. A
 * project that chooses other names changes them here and in the scripts; no other class has them.
 *
 * <p>An administrator who wants to read first runs the script {@code db/roles.sql} by hand; this class runs the same one.
 */
public final class DatabaseRoles {
    /** Holds the shop where no other schema is chosen. */
    public static final String SCHEMA = "shop";
    /** Before the names of all roles. */
    public static final String ROLES = "shop_";
    /** Owns the schema and migrates it. */
    public static final String OWNER = ROLES + "owner";
    /** Reads and writes the rows of the business tables. */
    public static final String APPLICATION = ROLES + "app";
    /** Reads the rows of the business tables. */
    public static final String READER = ROLES + "reader";
    /**
     * Works for one customer at a time, whose identifier the setting {@code SETTINGS.customer} holds, and reaches the rows of
     * that customer alone.
     */
    public static final String CUSTOMER = ROLES + "customer";
    /**
     * Before the dot in the names of the settings by which the contexts are told what they cannot know, such as
     * {@code SETTINGS.user} for the user of a transaction. (The setting {@code plinth.schema} of the administrator's script
     * is the schema tools'.)
     */
    public static final String SETTINGS = "plinth";

    static final List<String> ALL = List.of(OWNER, APPLICATION, READER, CUSTOMER);

    private DatabaseRoles() {}

    /**
     * Creates what is missing; what is there already stays as it is. The roles get no passwords.
     *
     * @param administrator connects as a superuser
     * @param schema the schema that will hold a shop
     * @throws MigrationException if the script cannot be run, or if what is there may do more than it should
     */
    public static void prepare(DataSource administrator, String schema) {
        try (var connection = administrator.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('plinth.schema', ?, true)");
                    var statement = connection.createStatement()) {
                setting.setString(1, schema);
                setting.execute();
                statement.execute(script());
                connection.commit();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw MigrationException.because("cannot prepare roles and schema " + schema, e);
        }
    }

    /**
     * Checks that a login may do what a role may, and not what others may.
     *
     * @param role the role, of which the login is a member if it is another
     * @param others roles that it must not act as, nor make itself; where there are any, row security has to hold it as
     *     well, which it does not with superusers and with roles that bypass it
     * @throws MigrationException saying what to grant, or what it may do too much
     */
    public static void requireLogin(DataSource login, String role, List<String> others) {
        try (var connection = login.getConnection();
                var statement =
                        connection.prepareStatement("select rolname, rolsuper or rolbypassrls, pg_has_role(?, 'usage'),"
                                + " array(select other from unnest(?::text[]) other where pg_has_role(other, 'member'))"
                                + " from pg_roles where rolname = current_user")) {
            statement.setString(1, role);
            statement.setArray(2, connection.createArrayOf("text", others.toArray()));
            var row = statement.executeQuery();
            row.next();
            var user = row.getString(1);
            if (!row.getBoolean(3)) {
                throw new MigrationException("the login " + user + " may not do what " + role + " may; log in as "
                        + role + ", or as one of its members");
            }
            if (!others.isEmpty() && row.getBoolean(2)) {
                throw new MigrationException("the login " + user + " works for " + role
                        + " and bypasses row security, so nothing holds it to its rows; log in as " + role);
            }
            List.of((String[]) row.getArray(4).getArray()).stream().findFirst().ifPresent(other -> {
                throw new MigrationException("the login " + user + " works for " + role + " and may do what " + other
                        + " may, so nothing holds it to its rows; log in as " + role);
            });
        } catch (SQLException e) {
            throw MigrationException.because("cannot ask what a login may do", e);
        }
    }

    private static String script() {
        try (var script = DatabaseRoles.class.getResourceAsStream("/db/roles.sql")) {
            if (script == null) {
                throw new IllegalStateException("db/roles.sql is missing from the jar of the migrations");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
